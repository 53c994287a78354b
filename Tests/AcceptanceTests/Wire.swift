import Corpus
import Foundation
import Index
import Model
import Pipeline

/// The examples, gone the whole way once for all tests.
enum Wire {
    /// The folder of the checkout that these tests were built from.
    static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let built = Task { try await buildAgain() }

    /// The build of the examples.
    static func build() async throws -> CorpusBuild { try await built.value }

    /// The examples once more, from the files.
    static func buildAgain() async throws -> CorpusBuild {
        try await CorpusPipeline().build(CorpusSource([checkout.appending(path: "Examples/wire").path]))
    }

    /// The annotated examples by their ids.
    static func articles() async throws -> [String: AnnotatedArticle] {
        let articles = try await build().index.corpus.articles
        return Dictionary(uniqueKeysWithValues: articles.map { ($0.article.id, $0) })
    }
}

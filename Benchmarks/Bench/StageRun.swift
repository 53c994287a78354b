import Corpus
import Extraction
import Foundation
import Index
import Linking
import Model
import Pipeline

/// Runs the stages one after the other, each to its end, so that each has a time of its own.
///
/// The pipeline itself runs the first two together; it is timed as a whole at the end.
final class StageRun {
    private let source: [String]
    private let articles: Int
    private let bytes: Int
    private let annotator: ArticleAnnotator
    private let work = OrderedWork.onAllCores
    private(set) var index: SearchIndex

    /// Prepares to read `folder`, which holds so many articles of so many bytes.
    init(folder: String, articles: Int, bytes: Int) throws {
        source = [folder]
        self.articles = articles
        self.bytes = bytes
        annotator = try ArticleAnnotator()
        index = IndexBuilder(CorpusLinker().link([])).build()
    }

    /// Runs all stages; each is told to `report` when it is done.
    func run(report: (StageResult) -> Void) async throws {
        var read: [Article] = []
        report(try await time("reading") { read = try await readAll() })
        var annotated: [AnnotatedArticle] = []
        report(try await time("annotating") { annotated = try await annotateAll(read) })
        read = []
        var linked = CorpusLinker().link([])
        report(await time("linking") { linked = CorpusLinker().link(annotated) })
        annotated = []
        report(await time("indexing") { index = IndexBuilder(linked).build() })
        report(
            try await time("all at once") {
                index = try await CorpusPipeline().build(CorpusSource(source)).index
            }
        )
    }

    private func time(_ name: String, _ body: () async throws -> Void) async rethrows -> StageResult {
        ProcessMemory.resetPeak()
        let start = ContinuousClock.now
        let processor = ProcessTime.seconds
        try await body()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        return StageResult(
            name: name,
            articles: articles,
            bytes: bytes,
            seconds: seconds,
            processorSeconds: ProcessTime.seconds - processor,
            peakMemory: ProcessMemory.peak
        )
    }

    private func readAll() async throws -> [Article] {
        var articles: [Article] = []
        var pieces = RecordPieces(RecordStream(try SourceFinder().find(source).files))
        let reader = try ArticleReader()
        try await work.run(
            next: { pieces.next() },
            transform: { piece in
                piece.items.compactMap { item -> Article? in
                    guard case .record(let record) = item else { return nil }
                    return reader.read(record).article
                }
            },
            receive: { articles += $0 }
        )
        return articles
    }

    private func annotateAll(_ articles: [Article]) async throws -> [AnnotatedArticle] {
        var annotated: [AnnotatedArticle] = []
        var start = 0
        try await work.run(
            next: { () -> ArraySlice<Article>? in
                guard start < articles.count else { return nil }
                defer { start += 64 }
                return articles[start..<min(start + 64, articles.count)]
            },
            transform: { [annotator] chunk in chunk.map(annotator.annotate) },
            receive: { annotated += $0 }
        )
        return annotated
    }
}

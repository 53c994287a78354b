import Corpus
import Model

/// Reads the articles that the corpus is varied from.
enum TemplateReader {
    /// The texts of the articles below `folder`.
    static func read(_ folder: String) throws -> [String] {
        let reader = try ArticleReader()
        var texts: [String] = []
        for case .record(let record) in RecordStream(try SourceFinder().find([folder]).files) {
            if let article = reader.read(record).article { texts.append(article.text.string) }
        }
        guard !texts.isEmpty else { throw BenchOptions.Fault(message: "there is no article in \(folder)") }
        return texts
    }
}

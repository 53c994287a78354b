import Corpus
import Extraction
import Model
import TestSupport

/// Reads one input the whole way to annotated articles and traps where what comes out does not hold together.
struct ReadingProbe: Sendable {
    private let reader: ArticleReader
    private let annotator: ArticleAnnotator

    /// Loads the word lists; nil where they are missing.
    init?() {
        guard let reader = try? ArticleReader(), let annotator = try? ArticleAnnotator() else { return nil }
        self.reader = reader
        self.annotator = annotator
    }

    /// Reads `input`, whose first byte chooses the form that the rest is taken for.
    func check(_ input: [UInt8]) {
        guard let first = input.first else { return }
        let forms = FormatChoice.allCases
        let choice = forms[Int(first) % forms.count]
        for item in RecordStream(bytes: Array(input.dropFirst()), choice: choice) {
            guard case .record(let record) = item else { continue }
            let reading = reader.read(record)
            precondition(reading.article != nil || !reading.issues.isEmpty, "nothing was read and nothing told")
            guard case .article(let article) = reading.content else { continue }
            let faults = BlockCoverage.faults(in: article) + AnnotationCoherence.faults(in: annotator.annotate(article))
            precondition(faults.isEmpty, faults.joined(separator: "\n"))
        }
    }
}

import Corpus
import Foundation
import Model

/// A training file: JSON Lines of articles, or of what annotators or other programs marked in them; gzip is unpacked.
struct TrainingFile {
    private let path: String

    /// A file of that path.
    init(_ path: String) { self.path = path }

    /// The lines, decoded.
    ///
    /// - Throws: ``TrainingError`` with the number of the line that does not have the form.
    func lines<Line: Decodable>(of type: Line.Type) throws -> [Line] {
        let decoder = JSONDecoder()
        return try records()
            .map { record in
                do {
                    return try decoder.decode(type, from: Data(record.bytes))
                } catch {
                    throw TrainingError.malformed(path, line: record.line ?? 1, reason: Self.reason(error))
                }
            }
    }

    /// The articles, read as the program reads any record.
    func articles() throws -> [Article] {
        let reader = try ArticleReader()
        return try records().compactMap { reader.read($0).article }
    }

    private func records() throws -> [RawRecord] {
        let listing = try SourceFinder(.jsonl).find([path])
        return try RecordStream(listing.files)
            .map { item in
                switch item {
                case .record(let record): return record
                case .issue(let issue): throw TrainingError.unreadable(path, reason: issue.message)
                }
            }
    }

    private static func reason(_ error: any Error) -> String {
        guard case .dataCorrupted(let context) = error as? DecodingError else {
            if case .keyNotFound(let key, _) = error as? DecodingError {
                return "the key \(key.stringValue) is missing"
            }
            return "it has another form"
        }
        return context.debugDescription
    }
}

import Foundation
import Model

/// Entries of the report as the cache keeps them: a JSON array.
enum IssueList {
    private struct Item: Decodable {
        let severity: String
        let path: String
        let line: Int?
        let article: String?
        let code: String
        let message: String
    }

    /// The array.
    static func bytes(_ issues: [CorpusIssue]) -> [UInt8] {
        var json = JSONWriter(capacity: 256 * issues.count + 2)
        json.beginArray()
        for issue in issues {
            json.beginObject()
            issue.write(into: &json)
            json.endObject()
        }
        json.endArray()
        return json.bytes
    }

    /// The entries, or nil where the bytes are no such array.
    static func read(_ bytes: [UInt8]) -> [CorpusIssue]? {
        // Most articles have none.
        if bytes.count == 2 { return [] }
        guard let items = try? JSONDecoder().decode([Item].self, from: Data(bytes)) else { return nil }
        let issues = items.compactMap { item in
            CorpusIssue.Severity(rawValue: item.severity)
                .map { severity in
                    CorpusIssue(
                        severity,
                        path: item.path,
                        line: item.line,
                        article: item.article,
                        code: item.code,
                        message: item.message
                    )
                }
        }
        return issues.count == items.count ? issues : nil
    }
}

import Model

/// Where `extract` and `serve` tell what happened to the input: what was skipped or repaired as lines for people on
/// standard error, or all there is as JSON Lines in a file.
struct IssueReport {
    private let descriptor: Descriptor
    private let isFile: Bool

    /// Reports to the file at `path`, which is created or emptied, or to standard error where it is nil.
    ///
    /// - Throws: A ``CommandFailure`` where the file cannot be written.
    init(path: String?) throws(CommandFailure) {
        guard let path else {
            descriptor = StandardStream.error.descriptor
            isFile = false
            return
        }
        do {
            descriptor = try Descriptor.creating(path)
        } catch {
            throw CommandFailure(reason: .failed, message: "\(path): the report cannot be written there")
        }
        isFile = true
    }

    /// Writes what is new in the report.
    ///
    /// - Throws: A ``CommandFailure`` where the file cannot be written any more; lines on standard error are dropped.
    func write(_ issues: [CorpusIssue]) throws(CommandFailure) {
        guard !issues.isEmpty else { return }
        do {
            try descriptor.write(isFile ? Self.jsonLines(issues) : Self.lines(issues))
        } catch {
            if isFile { throw CommandFailure(reason: .failed, message: "the report cannot be written any more") }
        }
    }

    /// A line for each issue but mere notices, as people read it: `onrecord: skipped path:line: message (code)`.
    static func lines(_ issues: [CorpusIssue]) -> [UInt8] {
        var bytes: [UInt8] = []
        for issue in issues where issue.severity != .notice {
            let line = issue.line.map { ":\($0)" } ?? ""
            let text = "onrecord: \(issue.severity.rawValue) \(issue.path)\(line): \(issue.message) (\(issue.code))"
            bytes += Array(TerminalText.plain(text).utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// One JSON object an issue and line.
    static func jsonLines(_ issues: [CorpusIssue]) -> [UInt8] {
        var json = JSONWriter()
        for issue in issues {
            json.beginObject()
            issue.write(into: &json)
            json.endObject()
            json.newline()
        }
        return json.bytes
    }
}

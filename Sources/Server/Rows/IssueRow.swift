import Model

/// Writes the entries of the report as rows.
enum IssueRow {
    /// Writes the members of the entry's row.
    static func write(_ issue: CorpusIssue, into json: inout JSONWriter) {
        json.key("severity")
        json.value(issue.severity.rawValue)
        json.key("path")
        json.value(issue.path)
        json.key("line")
        json.value(issue.line)
        json.key("article")
        json.value(issue.article)
        json.key("code")
        json.value(issue.code)
        json.key("message")
        json.value(issue.message)
    }
}

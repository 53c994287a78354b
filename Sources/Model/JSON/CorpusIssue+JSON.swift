extension CorpusIssue {
    /// Writes the members of the entry, without braces.
    public func write(into json: inout JSONWriter) {
        json.key("severity")
        json.value(severity.rawValue)
        json.key("path")
        json.value(path)
        json.key("line")
        json.value(line)
        json.key("article")
        json.value(article)
        json.key("code")
        json.value(code)
        json.key("message")
        json.value(message)
    }
}

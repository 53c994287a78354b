import Model

/// The article itself.
extension AnnotatedLineReader {
    /// The article with its metadata and blocks.
    func article() throws(AnnotationFault) -> Article {
        let hash = Digest.sha256(text.utf8)
        guard try member("text_sha256").string() == hash else {
            throw try member("text_sha256").fault("is not that of the text")
        }
        var article = Article(
            id: articleID,
            path: FileName.shown(Array(try member("path").string().utf8)),
            format: try member("format").choice(SourceFormat.self),
            text: text,
            textSHA256: hash,
            wordCount: try wordCount(),
            blocks: try blocks()
        )
        article.title = try evidenced(member("title"), "text")
        article.authors = try authors()
        article.outlet = try outlet()
        article.dateline = try member("dateline").optionalString()
        article.url = try url()
        article.language = try member("language").string()
        article.credits = try strings(member("credits"))
        article.published = try date("published")
        article.eventDate = try date("event_date")
        article.dateEvidence = try member("date_evidence").optionalString()
        article.extra = try member("extra").object()
        return article
    }

    /// No more words than the text has bytes, so that a sum of them over a corpus stays a number.
    private func wordCount() throws(AnnotationFault) -> Int {
        let member = try member("word_count")
        let count = try member.count()
        guard count <= text.count else { throw member.fault("is more than the text can hold") }
        return count
    }

    /// Blocks in the order of the text that cover every character but white space once.
    private func blocks() throws(AnnotationFault) -> [Block] {
        var blocks: [Block] = []
        var covered = 0
        for member in try member("blocks").array() {
            let range = try range(member)
            guard range.start >= covered else { throw member.fault("begins before the one before it ends") }
            guard isBlank(covered..<range.start) else { throw member.fault("leaves out characters before it") }
            blocks.append(Block(range: range, kind: try member["kind"].choice(BlockKind.self)))
            covered = range.end
        }
        guard isBlank(covered..<text.count) else { throw try member("blocks").fault("leave out characters at the end") }
        return blocks
    }

    private func isBlank(_ range: Range<Int>) -> Bool { WhiteSpace.nextWord(text.utf8, in: range) == nil }

    private func evidenced(_ member: AnnotationMember, _ name: String) throws(AnnotationFault) -> Evidenced<String>? {
        guard !member.isNull else { return nil }
        return Evidenced(try member[name].string(), evidence: try member["evidence"].string())
    }

    private func authors() throws(AnnotationFault) -> [Evidenced<String>] {
        var authors: [Evidenced<String>] = []
        for element in try member("authors").array() {
            guard let author = try evidenced(element, "name") else { throw element.fault("is null") }
            authors.append(author)
        }
        return authors
    }

    private func outlet() throws(AnnotationFault) -> Outlet? {
        let member = try member("outlet")
        guard !member.isNull else { return nil }
        let id = try member["id"].string()
        guard ArticleID.isValid(id) else { throw try member["id"].fault("is no slug") }
        return Outlet(id: id, name: try member["name"].string(), evidence: try member["evidence"].string())
    }

    /// An address of the web: another scheme could run in the browser of whoever follows it.
    private func url() throws(AnnotationFault) -> String? {
        let member = try member("url")
        guard let url = try member.optionalString() else { return nil }
        guard RecordValue.webAddress(url) != nil else { throw member.fault("is no address of the web") }
        return url
    }

    private func date(_ name: String) throws(AnnotationFault) -> String? {
        let member = try member(name)
        guard let date = try member.optionalString() else { return nil }
        guard PublicationDate(date)?.iso8601 == date else { throw member.fault("is no date in ISO 8601") }
        return date
    }
}

import Model

/// Reads one record: bytes in, an article with its blocks and metadata out.
///
/// A pure function of the record: the same bytes give the same reading, on any thread and in any order. Ids are those of
/// the record alone; ``ArticleIDAssigner`` makes them unique in a corpus.
public struct ArticleReader: Sendable {
    private let limits: ReadingLimits
    private let model: ReadingModel

    /// Prepares to read within `limits` with the model that is shipped with the program.
    ///
    /// - Throws: What is missing beside the program, or damaged.
    public init(limits: ReadingLimits = .standard) throws {
        self.init(limits: limits, model: try ReadingModel.load())
    }

    /// Prepares to read within `limits` with `model`.
    public init(limits: ReadingLimits = .standard, model: ReadingModel) {
        self.limits = limits
        self.model = model
    }

    /// Changes with every change of what is read from a page.
    public var version: String { model.version }

    /// What `record` holds: an article, or nothing with the reasons.
    ///
    /// - Complexity: O(*n*) in the record's bytes.
    public func read(_ record: RawRecord) -> Reading {
        let origin = RecordOrigin(record)
        do throws(TextDecoder.Fault) {
            return try read(record, origin)
        } catch {
            return Reading(.nothing, issues: [.noText(origin, error)], place: origin.place)
        }
    }

    private func read(_ record: RawRecord, _ origin: RecordOrigin) throws(TextDecoder.Fault) -> Reading {
        if record.format == .html { return readPage(try PageDecoder.decode(record.bytes), origin) }
        let decoded = try TextDecoder.decode(record.bytes)
        let repairs = decoded.repair.map { [CorpusIssue.repaired($0, at: origin)] } ?? []
        switch record.format {
        case .html, .text:
            return ArticleMaker(origin, model).reading(of: decoded.utf8, facts: KnownFacts(), issues: repairs)
        case .json, .jsonl: return readJSON(decoded.utf8, origin, repairs: repairs)
        }
    }

    private func readPage(_ decoded: PageDecoder.Decoded, _ origin: RecordOrigin) -> Reading {
        let page = WebPage(decoded.utf8, nesting: limits.nesting)
        var issues: [CorpusIssue] = []
        if let repair = decoded.repair { issues.append(.repaired(repair, at: origin)) }
        if let encoding = decoded.encoding { issues.append(.declaredEncoding(encoding, at: origin)) }
        if page.isCut { issues.append(.cutPage(at: origin)) }
        return ArticleMaker(origin, model)
            .reading(of: page.utf8, marked: page.marked, facts: page.facts, issues: issues)
    }

    private func readJSON(_ utf8: [UInt8], _ origin: RecordOrigin, repairs: [CorpusIssue]) -> Reading {
        let document: JSONParser.Document
        do {
            document = try JSONParser.parse(utf8, nesting: limits.nesting)
        } catch let fault {
            return Reading(.nothing, issues: [.invalidJSON(origin, fault)], place: origin.place)
        }
        var issues = repairs
        if document.hasLoneSurrogates { issues.append(.loneSurrogates(origin)) }
        if document.hasRepeatedNames { issues.append(.repeatedNames(origin)) }
        guard case .object(let members) = document.value else {
            return Reading(.nothing, issues: issues + [.noRecord(origin)], place: origin.place)
        }
        var reading = read(members, origin)
        reading.issues = issues + reading.issues
        return reading
    }

    private func read(_ members: [String: JSONValue], _ origin: RecordOrigin) -> Reading {
        if case .string(let schema) = members["schema"], schema.hasPrefix("onrecord/") {
            return readAnnotated(members, origin)
        }
        let fields = RecordFields(members)
        guard let text = fields.text else {
            return Reading(.nothing, issues: [.noTextMember(origin)], place: origin.place)
        }
        guard !text.string.utf8.contains(0) else {
            return Reading(.nothing, issues: [.nulls(origin)], place: origin.place)
        }
        let issues = text.missing.map { [CorpusIssue.truncated($0, at: origin)] } ?? []
        if text.isMarkup { return readMarkup(text, fields, origin, issues: issues) }
        var utf8 = Array(text.string.utf8)
        if utf8.contains(UInt8(ascii: "\r")) { utf8 = TextDecoder.withLineFeeds(utf8) }
        if utf8.starts(with: ByteOrderMark.utf8) { utf8.removeFirst(ByteOrderMark.utf8.count) }
        return ArticleMaker(origin, model).reading(of: utf8, facts: KnownFacts(fields), issues: issues)
    }

    /// A text in HTML is a whole page or only the story's part of one.
    private func readMarkup(
        _ text: RecordText,
        _ fields: RecordFields,
        _ origin: RecordOrigin,
        issues: [CorpusIssue]
    ) -> Reading {
        let utf8 = Array(text.string.utf8)
        let isPage = MarkupSniffer.isPage(utf8)
        let page = isPage ? WebPage(utf8, nesting: limits.nesting) : WebPage(fragment: utf8)
        return ArticleMaker(origin, model)
            .reading(
                of: page.utf8,
                marked: page.marked,
                facts: KnownFacts(fields).filled(from: page.facts),
                issues: page.isCut ? issues + [.cutPage(at: origin)] : issues
            )
    }

    private func readAnnotated(_ members: [String: JSONValue], _ origin: RecordOrigin) -> Reading {
        do {
            let annotated = try AnnotatedLineReader.read(members)
            return Reading(.annotated(annotated), place: origin.place)
        } catch let fault {
            return Reading(.nothing, issues: [.invalidAnnotation(origin, fault)], place: origin.place)
        }
    }
}

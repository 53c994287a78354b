import Model

/// Reads one record: bytes in, an article with its blocks and metadata out.
///
/// A pure function of the record: the same bytes give the same reading, on any thread and in any order. Ids are those of
/// the record alone; ``ArticleIDAssigner`` makes them unique in a corpus.
public struct ArticleReader: Sendable {
    private let limits: ReadingLimits

    /// Prepares to read within `limits`.
    public init(limits: ReadingLimits = .standard) {
        self.limits = limits
    }

    /// The articles of `record`: one, or those of a JSON file that holds several; what is none is a reading of nothing.
    ///
    /// - Complexity: O(*n*) in the record's bytes.
    public func read(_ record: RawRecord) -> [Reading] {
        let decoded: TextDecoder.Decoded
        do {
            decoded = try TextDecoder.decode(record.bytes)
        } catch let fault {
            return [Reading(.nothing, issues: [.noText(record, fault)], place: record.line)]
        }
        switch record.format {
        case .html: return [Reading(.nothing, issues: [.notReadYet(record.path, what: "A web page")])]
        case .text: return [readText(decoded, record)]
        case .json, .jsonl: return readJSON(decoded, record)
        }
    }

    private func readText(_ decoded: TextDecoder.Decoded, _ record: RawRecord) -> Reading {
        let origin = RecordOrigin(record, place: nil, isAlone: true)
        var issues: [CorpusIssue] = []
        if let repair = decoded.repair { issues.append(.repaired(repair, at: origin)) }
        return ArticleMaker(origin).reading(of: decoded.utf8, fields: RecordFields([:]), issues: issues)
    }

    private func readJSON(_ decoded: TextDecoder.Decoded, _ record: RawRecord) -> [Reading] {
        let document: JSONParser.Document
        do {
            document =
                record.format == .jsonl
                ? try JSONParser.parse(decoded.utf8, nesting: limits.nesting)
                : try JSONParser.parseAll(decoded.utf8, nesting: limits.nesting)
        } catch let fault {
            return [Reading(.nothing, issues: [.invalidJSON(record, fault)], place: record.line)]
        }
        let records = RecordList(document.values, opensLists: record.format == .json)
        var readings = records.members.enumerated()
            .map { index, members in
                let place = record.line ?? (records.isAlone ? nil : index + 1)
                let origin = RecordOrigin(record, place: place, isAlone: records.isAlone && record.line == nil)
                return read(members, origin)
            }
        let issues = documentIssues(document, records, decoded.repair, record)
        if readings.isEmpty { return [Reading(.nothing, issues: issues, place: record.line)] }
        readings[0].issues.insert(contentsOf: issues, at: 0)
        return readings
    }

    private func read(_ members: [String: JSONValue], _ origin: RecordOrigin) -> Reading {
        if case .string(let schema) = members["schema"], schema.hasPrefix("onrecord/") {
            return readAnnotated(members, origin)
        }
        let fields = RecordFields(members)
        guard let text = fields.text else {
            return Reading(.nothing, issues: [.noTextMember(origin)], place: origin.place)
        }
        guard !text.utf8.contains(0) else { return Reading(.nothing, issues: [.nulls(origin)], place: origin.place) }
        var utf8 = Array(text.utf8)
        if utf8.contains(UInt8(ascii: "\r")) { utf8 = TextDecoder.withLineFeeds(utf8) }
        if utf8.starts(with: ByteOrderMark.utf8) { utf8.removeFirst(ByteOrderMark.utf8.count) }
        return ArticleMaker(origin).reading(of: utf8, fields: fields, issues: [])
    }

    private func readAnnotated(_ members: [String: JSONValue], _ origin: RecordOrigin) -> Reading {
        do {
            let annotated = try AnnotatedLineReader.read(members)
            return Reading(.annotated(annotated), place: origin.place)
        } catch let fault {
            return Reading(.nothing, issues: [.invalidAnnotation(origin, fault)], place: origin.place)
        }
    }

    private func documentIssues(
        _ document: JSONParser.Document,
        _ records: RecordList,
        _ repair: TextDecoder.Repair?,
        _ record: RawRecord
    ) -> [CorpusIssue] {
        let origin = RecordOrigin(record, place: record.line, isAlone: false)
        var issues: [CorpusIssue] = []
        if let repair { issues.append(.repaired(repair, at: origin)) }
        if document.hasLoneSurrogates { issues.append(.loneSurrogates(origin)) }
        if document.hasRepeatedNames { issues.append(.repeatedNames(origin)) }
        if records.strangers > 0 || records.members.isEmpty {
            issues.append(.noRecords(origin, count: records.strangers))
        }
        return issues
    }
}

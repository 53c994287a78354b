import Model
import Testing

@testable import Corpus

@Suite struct AnnotatedLineTests {
    private static let text =
        "Storm 😀 news\n\n“We are ready,” said Ana Silva, the harbour master. “We were,” she added."

    /// An article with one of everything.
    private static func example() throws -> AnnotatedArticle {
        let json =
            "{\"text\":\(quoted(text)),\"title\":\"Storm\",\"authors\":[\"Rui Costa\"],\"source\":\"The Tidewater Post\",\"date\":\"2031-03-04\",\"x\":[1,{\"y\":null}]}"
        let record = RawRecord(bytes: Array(json.utf8), path: "wire/storm.json", stem: "storm", format: .json)
        var article = try #require(ArticleReader().read(record).article)
        article.dateline = "MERROW"
        article.credits = ["Ines Falk/NPB"]
        article.url = "https://tidewater.example/1"
        article.eventDate = "2031-03-03"
        let ana = Entity(
            id: "ana-silva",
            name: "Ana Silva",
            type: .person,
            roles: ["harbour master"],
            mentions: [
                Mention(range: try range("Ana Silva"), kind: .name), Mention(range: try range("she"), kind: .pronoun),
            ]
        )
        let first = try quote(
            "We are ready,",
            entity: 0,
            type: .named,
            mention: "Ana Silva",
            cue: ("said", "say"),
            continues: nil
        )
        var second = try quote(
            "We were,",
            entity: 0,
            type: .pronoun,
            mention: "she",
            cue: ("added", "add"),
            continues: 0
        )
        second.attribution = Attribution(method: .pronoun, confidence: 0.875, reason: nil)
        var third = second
        third.recurrence = 2
        third.kind = .mixed
        third.speaker = .unknown
        third.cue = nil
        third.continues = nil
        third.paragraph = nil
        third.attribution = Attribution(method: .none, confidence: 0, reason: .noAttribution)
        return AnnotatedArticle(article: article, quotes: [first, second, third], entities: [ana])
    }

    private static func quote(
        _ words: String,
        entity: Int?,
        type: SpeakerType,
        mention: String,
        cue: (String, String),
        continues: Int?
    ) throws -> Quote {
        let span = try range(words)
        return Quote(
            position: OffsetTable(ArticleText(text)).offset(span.start, in: .scalar),
            kind: .direct,
            spans: [span],
            segments: [span],
            speaker: Speaker(entity: entity, type: type, mention: try range(mention)),
            cue: Cue(range: try range(cue.0), lemma: cue.1),
            zone: .body,
            paragraph: 0,
            continues: continues,
            attribution: Attribution(method: .syntax, confidence: 1, reason: nil)
        )
    }

    private static func range(_ words: String) throws -> TextRange {
        let found = try #require(text.firstRange(of: words))
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        return TextRange(start, start + words.utf8.count)
    }

    private static func quoted(_ string: String) -> String {
        var writer = JSONWriter()
        writer.value(string)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func line(_ annotated: AnnotatedArticle) -> [UInt8] {
        var writer = JSONWriter()
        ArticleRenderer(annotated).writeLine(into: &writer)
        return writer.bytes
    }

    private static func read(_ bytes: [UInt8]) throws -> Reading {
        let record = RawRecord(bytes: bytes, path: "out.jsonl", stem: "out", format: .jsonl, line: 1)
        return try ArticleReader().read(record)
    }

    private static func tree() throws -> JSONValue {
        try JSONParser.parse(line(example()), nesting: 64).value
    }

    @Test("A line that was written is read back as it was")
    func readsBack() throws {
        let example = try Self.example()
        let reading = try Self.read(Self.line(example))
        #expect(reading.content == .annotated(example))
        #expect(reading.issues.isEmpty)
        #expect(reading.place == 1)
    }

    @Test(
        "A line whose parts do not fit the text or each other is refused and says where",
        arguments: [
            (["text"], .string("Other words."), "text_sha256"), (["text_sha256"], .string("00"), "text_sha256"),
            (["id"], .string("a/b"), "id"),
            (["id"], .string("other"), "quotes[0].article"), (["schema"], .string("onrecord/2"), "schema"),
            (["blocks", "1", "end"], .integer(9999), "blocks[1]"),
            (["blocks", "1", "end"], .integer(20), "blocks"), (["blocks", "1", "start"], .integer(3), "blocks[1]"),
            (["blocks", "0", "kind"], .string("poem"), "blocks[0].kind"),
            (["blocks"], .array([]), "blocks"),
            (["quotes", "0", "spans", "0", "start"], .integer(-1), "quotes[0].spans[0].start"),
            (["quotes", "0", "spans", "0", "end"], .integer(.max), "quotes[0].spans[0]"),
            (["quotes", "0", "spans", "0", "end"], .integer(3), "quotes[0].spans[0]"),
            (["quotes", "0", "spans", "0", "end"], .integer(20), "quotes[0].text"),
            (["quotes", "0", "spans"], .array([]), "quotes[0].spans"),
            (["quotes", "0", "segments"], .array([]), "quotes[0].segments"),
            (["quotes", "0", "kind"], .string("indirect"), "quotes[0].segments"),
            (["quotes", "0", "text"], .string("We are not ready,"), "quotes[0].text"),
            (["quotes", "0", "id"], .string("storm.1"), "quotes[0].id"),
            (["quotes", "0", "speaker", "entity"], .string("nobody"), "quotes[0].speaker.entity"),
            (["quotes", "0", "speaker", "name"], .string("Rui"), "quotes[0].speaker.name"),
            (["quotes", "0", "speaker", "mention", "text"], .string("Ana"), "quotes[0].speaker.mention.text"),
            (["quotes", "1", "continues"], .string("storm.99"), "quotes[1].continues"),
            (["quotes", "0", "continues"], .string("storm.46"), "quotes[0].continues"),
            (["quotes", "0", "attribution", "confidence"], .number(1.5), "quotes[0].attribution.confidence"),
            (["quotes", "0", "attribution", "method"], .string("magic"), "quotes[0].attribution.method"),
            (["quotes", "0", "paragraph"], .integer(-2), "quotes[0].paragraph"),
            (["entities", "0", "mentions", "0", "text"], .string("Eva Silva"), "entities[0].mentions[0].text"),
            (["entities", "0", "type"], .string("ship"), "entities[0].type"),
            (["url"], .string("javascript:alert(1)"), "url"), (["published"], .string("soon"), "published"),
            (["outlet", "id"], .string("The Post"), "outlet.id"),
            (["extra"], .array([]), "extra"), (["word_count"], .string("many"), "word_count"),
            (["word_count"], .integer(.max), "word_count"),
        ] as [([String], JSONValue, String)]
    )
    func refuses(way: [String], value: JSONValue, member: String) throws {
        var writer = JSONWriter()
        writer.value(try Self.tree().replacing(way[...], with: value))
        let reading = try Self.read(writer.bytes)
        #expect(reading.article == nil)
        #expect(reading.issues.map(\.code) == ["invalid_annotation"])
        #expect(reading.issues[0].message.contains(": \(member) "), "\(reading.issues[0].message)")
    }

    @Test("Two entities of one id are refused, since quotes could mean either")
    func refusesRepeatedEntities() throws {
        var example = try Self.example()
        example.entities.append(example.entities[0])
        #expect(try Self.read(Self.line(example)).article == nil)
    }

    @Test("Whatever one value is replaced by, the line is refused or still fits its text")
    func survivesMutation() throws {
        let tree = try Self.tree()
        let values: [JSONValue] = [
            .null, .bool(true), .integer(0), .integer(-1), .integer(.max), .integer(7), .number(0.5), .string(""),
            .string("storm"), .array([]),
            .array([.null]), .object([:]), .object(["start": .integer(0), "end": .integer(5)]),
        ]
        var accepted = 0
        for way in tree.ways {
            for value in values {
                var writer = JSONWriter()
                writer.value(tree.replacing(way[...], with: value))
                guard case .annotated(let annotated) = try Self.read(writer.bytes).content else { continue }
                accepted += 1
                // What was accepted can be written and read again.
                #expect(try Self.read(Self.line(annotated)).content == .annotated(annotated), "\(way)")
            }
        }
        #expect(accepted > 0)
    }

    @Test("Every truncation of a line is refused")
    func refusesTruncation() throws {
        let line = Self.line(try Self.example()).dropLast()
        for length in 0..<line.count where length % 3 == 0 || length + 5 > line.count {
            #expect(try Self.read(Array(line.prefix(length))).article == nil)
        }
    }
}

extension JSONValue {
    /// The ways to all values in this one, by names and positions.
    fileprivate var ways: [[String]] {
        switch self {
        case .array(let elements):
            elements.enumerated().flatMap { index, element in [["\(index)"]] + element.ways.map { ["\(index)"] + $0 } }
        case .object(let members): members.flatMap { name, member in [[name]] + member.ways.map { [name] + $0 } }
        default: []
        }
    }

    /// This value with the one at `way` replaced.
    fileprivate func replacing(_ way: ArraySlice<String>, with value: JSONValue) -> JSONValue {
        guard let step = way.first else { return value }
        switch self {
        case .array(var elements):
            guard let index = Int(step), elements.indices.contains(index) else { return self }
            elements[index] = elements[index].replacing(way.dropFirst(), with: value)
            return .array(elements)
        case .object(var members):
            members[step] = (members[step] ?? .null).replacing(way.dropFirst(), with: value)
            return .object(members)
        default: return self
        }
    }
}

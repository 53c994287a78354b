import Model
import TestSupport
import Testing

@testable import Corpus

@Suite struct ArticleReaderTests {
    private let reader: ArticleReader

    init() throws {
        reader = try ArticleReader()
    }

    private func read(_ text: String, _ format: SourceFormat = .text, line: Int? = nil) -> [Reading] {
        read(Array(text.utf8), format, line: line)
    }

    private func read(_ bytes: [UInt8], _ format: SourceFormat = .text, line: Int? = nil) -> [Reading] {
        let record = RawRecord(
            bytes: bytes,
            path: "wire/sub/port news.x",
            stem: "sub/port news",
            format: format,
            line: line
        )
        return [reader.read(record)]
    }

    /// The readings of a whole JSON document.
    private func readDocument(_ json: String) -> [Reading] {
        RecordStream(bytes: Array(json.utf8), choice: .json)
            .map { item in
                switch item {
                case .record(let record): reader.read(record)
                case .issue(let issue): Reading(.nothing, issues: [issue])
                }
            }
    }

    private func codes(_ readings: [Reading]) -> [String] {
        readings.flatMap(\.issues).map { "\($0.severity) \($0.code)" }
    }

    @Test("A text file becomes an article with path, id, hash, words and blocks")
    func readsText() throws {
        let readings = read("\u{FEFF}Two words.\r\n\r\nÉté – 2031!\r\n")
        let article = try #require(readings.first?.article)
        #expect(article.text.string == "Two words.\n\nÉté – 2031!\n")
        #expect(article.id == "sub-port-news")
        #expect(article.path == "wire/sub/port news.x")
        #expect(article.textSHA256 == Digest.sha256("Two words.\n\nÉté – 2031!\n".utf8))
        #expect(article.wordCount == 4)
        #expect(article.language == "en")
        #expect(article.blocks.map(\.kind) == [.paragraph, .paragraph])
        #expect(BlockCoverage.faults(in: article) == [])
        #expect(readings.count == 1 && codes(readings) == [])
    }

    @Test("The hash is that of the standard's examples")
    func hashes() {
        #expect(Digest.sha256("abc".utf8) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test(
        "What is repaired is told",
        arguments: [
            ([0x93, 0x48, 0x69, 0x94], "“Hi”", "repaired windows_1252"),
            (Array("é".utf8) + [0xFF], "é\u{FFFD}", "repaired invalid_utf8"),
        ] as [([UInt8], String, String)]
    )
    func tellsRepairs(bytes: [UInt8], text: String, code: String) {
        let readings = read(bytes)
        #expect(readings.map(\.article?.text.string) == [text])
        #expect(codes(readings) == [code])
        #expect(readings[0].issues[0].article == "sub-port-news")
    }

    @Test(
        "What holds no text is skipped with a reason",
        arguments: [
            ("", .text, "empty_text"), (" \n\u{A0}\n", .text, "empty_text"), ("a\0b", .text, "binary"),
            ("%PDF-1.4", .text, "binary"),
            ("<p> ", .html, "empty_text"), ("{", .json, "invalid_json"), ("{}", .json, "no_text"),
            ("[]", .json, "no_record"), ("[{\"text\":\"a\"}]", .json, "no_record"),
            ("3", .jsonl, "no_record"), ("[{\"text\":\"a\"}]", .jsonl, "no_record"),
            ("{\"text\":1}", .jsonl, "no_text"),
            ("{\"text\":\" \\n\"}", .jsonl, "no_text"), ("{\"text\":\"\\u00a0\"}", .jsonl, "empty_text"),
            ("{\"text\":\"a\\u0000\"}", .jsonl, "binary"),
            ("{\"text\":\"a\"} {}", .jsonl, "invalid_json"), ("null", .json, "no_record"),
            (String(repeating: "[", count: 100_000), .json, "invalid_json"),
            ("{\"schema\":\"onrecord/9\",\"text\":\"a\"}", .jsonl, "invalid_annotation"),
            ("{\"schema\":\"onrecord/1\",\"text\":\"a\"}", .jsonl, "invalid_annotation"),
        ] as [(String, SourceFormat, String)]
    )
    func skips(text: String, format: SourceFormat, code: String) {
        let readings = read(text, format, line: format == .jsonl ? 9 : nil)
        #expect(readings.map(\.article) == [nil])
        #expect(codes(readings) == ["skipped \(code)"])
        #expect(readings[0].issues[0].line == (format == .jsonl ? 9 : nil))
        #expect(readings[0].issues[0].path == "wire/sub/port news.x")
    }

    @Test(
        "JSON files hold one record, an array, a list under a name, or records one behind the other",
        arguments: [
            (#"{"text":"A."}"#, ["stdin"]), (#"[{"text":"A."},{"text":"B.","id":"b/1"}]"#, ["stdin-1", "b-1"]),
            (#"{"status":"ok","articles":[{"content":"A."}]}"#, ["stdin-1"]),
            (#"{"results":[{"body":"A."},{"body":"B."}]}"#, ["stdin-1", "stdin-2"]),
            ("{\"text\":\"A.\"}\n{\"text\":\"B.\"}\n", ["stdin-1", "stdin-2"]),
        ]
    )
    func readsDocuments(json: String, ids: [String]) {
        #expect(readDocument(json).map { $0.article?.id } == ids)
    }

    @Test("In a list, what is no record is told beside the records")
    func tellsStrangers() {
        let readings = readDocument(#"[{"text":"A."},3,null,{"title":"no text"},{"text":]}, {"text":"B."}]"#)
        #expect(readings.map { $0.article?.id } == ["stdin-1", nil, nil, "stdin-4", nil])
        #expect(codes(readings) == ["skipped no_text", "skipped invalid_json", "skipped no_record"])
        #expect(readings[1].issues[0].message.hasPrefix("Record 2: "))
    }

    @Test("A line of JSON Lines is known by its id, or by file and line")
    func namesLines() {
        #expect(read(#"{"text":"A."}"#, .jsonl, line: 12)[0].article?.id == "sub-port-news-12")
        #expect(read(#"{"text":"A.","id":"x:y"}"#, .jsonl, line: 12)[0].article?.id == "x-y")
        #expect(read(#"{"text":"A.","id":7}"#, .jsonl, line: 12)[0].article?.id == "7")
        #expect(read(#"{"text":"A.","id":"None"}"#, .jsonl, line: 12)[0].article?.id == "sub-port-news-12")
    }

    @Test("A record's fields are kept beside its text, which its title is not put into")
    func readsFields() throws {
        let json = """
            {"title": "Port closed", "maintext": "The quay was empty.\\r\\nNobody came.", "authors": ["Ana Silva"], "source": {"name": "The Tidewater Post"},
             "date_publish": "2031-03-04 10:11:12", "url": "https://tidewater.example/1", "tags": ["port", 1.5], "description": null}
            """
        let reading = try #require(read(json, .json).first)
        let article = try #require(reading.article)
        #expect(article.text.string == "The quay was empty.\nNobody came.")
        #expect(article.title == Evidenced("Port closed", evidence: "record"))
        #expect(article.authors == [Evidenced("Ana Silva", evidence: "record")])
        #expect(article.outlet == Outlet(id: "the-tidewater-post", name: "The Tidewater Post", evidence: "record"))
        #expect(article.published == "2031-03-04T10:11:12")
        #expect(article.dateEvidence == "record")
        #expect(article.url == "https://tidewater.example/1")
        #expect(article.extra == ["tags": .array([.string("port"), .number(1.5)]), "description": .null])
        #expect(reading.issues.isEmpty)
    }

    @Test("A record says more surely than its text who published it")
    func prefersRecord() throws {
        let story = "The port of Merrow was closed on Friday after a storm, said the harbour master on the radio."
        let json =
            "{\"text\":\"\(story)\\n\\n\(story)\\n\\nSource: Merrow Ledger\",\"sitename\":\"The Tidewater Post\"}"
        #expect(read(json, .json)[0].article?.outlet?.id == "the-tidewater-post")
    }

    @Test("A date that cannot be read, a lone surrogate and a repeated name are told")
    func tellsOddities() {
        #expect(codes(read(#"{"text":"A.","date":"soon"}"#, .jsonl, line: 1)) == ["notice unreadable_date"])
        #expect(codes(read(#"{"text":"A\ud800"}"#, .jsonl, line: 1)) == ["repaired lone_surrogate"])
        #expect(codes(read(#"{"text":"A.","x":1,"x":2}"#, .jsonl, line: 1)) == ["notice repeated_name"])
    }

    @Test("What is guessed from the text is told with its place")
    func tellsGuesses() {
        let readings = read(
            "Storm closes the port of Merrow\n\nBy Ana Silva\n\nThe port of Merrow was closed on Friday after a storm."
        )
        #expect(codes(readings) == ["notice set_aside", "notice guessed"])
        #expect(
            readings[0].issues[0].message == "Taken for no part of the story, in characters by kind: byline 10."
        )
        #expect(readings[0].issues[1].message == "Read from the text: title (first_line), authors (byline).")
        let others = read(
            "Storm\n\nThe quay. Photo: Ana Silva\n\nMERROW — The port of Merrow was closed on Friday after a storm."
        )
        #expect(others[0].issues.last?.message == "Read from the text: dateline (text), credits (captions).")
    }

    @Test("Truncated and damaged records are read or refused, without harm", arguments: PageFixture.all)
    func survivesDamage(page: PageFixture) {
        var writer = JSONWriter()
        writer.value(
            .object(["text": .string(page.text), "title": .string(page.name), "n": .array([.number(1.5), .null])])
        )
        for (bytes, format) in [(Array(page.text.utf8), SourceFormat.text), (writer.bytes, .json)] {
            for length in stride(from: 0, to: bytes.count, by: 331) {
                var damaged = bytes
                damaged[length] = UInt8(truncatingIfNeeded: length &* 31)
                for input in [Array(bytes[..<length]), Array(bytes[length...]), damaged] {
                    let readings = read(input, format)
                    #expect(readings == read(input, format))
                    for article in readings.compactMap(\.article) {
                        #expect(BlockCoverage.faults(in: article) == [])
                        #expect(ArticleID.isValid(article.id))
                    }
                    #expect(readings.allSatisfy { $0.article != nil || !$0.issues.isEmpty })
                }
            }
        }
    }
}

import Foundation
import Model
import TestSupport
import Testing

@Suite struct ArticleRendererTests {
    static let text = """
        Évora 😀 — “We will,” Ana Duarte said, “not leave.” Duarte, of Évora’s
        council, called it “a naïve plan” 👩‍👩‍👧 and left.
        """

    static var annotated: AnnotatedArticle {
        var annotated = ArticleBuilder("evora-plan", text).titled("Évora “stays”").published("2031-05-06")
            .naming("Ana Duarte", roles: ["council leader"], as: ["Duarte"])
            .naming("Évora", .place)
            .quoting("We will,", by: "Ana Duarte")
            .quoting("a naïve plan", by: "Ana Duarte", kind: .mixed)
            .quoting("not leave.")
            .annotated
        annotated.article.outlet = Outlet(id: "the-courier", name: "The Courier", evidence: "source_line")
        annotated.article.authors = [Evidenced("Jo \"Ink\" Marsh", evidence: "byline")]
        annotated.article.extra = ["tags": .array([.string("port"), .null, .integer(3)])]
        annotated.quotes[1].continues = 0
        annotated.quotes[0].attribution.confidence = 0.123456
        let said = annotated.article.text.utf8.firstRange(of: Array("said".utf8)) ?? 0..<1
        annotated.quotes[0].cue = Cue(range: TextRange(said.lowerBound, said.upperBound), lemma: "say")
        annotated.quotes[0].speaker.mention = annotated.entities[0].mentions[0].range
        return annotated
    }

    private func line(_ unit: OffsetUnit = .scalar, context: Int = 160) throws -> [String: Any] {
        var json = JSONWriter()
        ArticleRenderer(Self.annotated, unit: unit, context: context).writeLine(into: &json)
        #expect(json.bytes.last == UInt8(ascii: "\n") && json.bytes.count { $0 == UInt8(ascii: "\n") } == 1)
        return try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
    }

    /// The words from `start` to `end`, as a client that counts in `unit` would cut them.
    private func slice(_ object: [String: Any], in unit: OffsetUnit) throws -> String {
        let range = try #require(object["start"] as? Int)..<(try #require(object["end"] as? Int))
        let text = Self.text
        switch unit {
        case .utf8: return String(decoding: Array(text.utf8)[range], as: UTF8.self)
        case .utf16: return String(decoding: Array(text.utf16)[range], as: UTF16.self)
        case .scalar:
            var slice = String.UnicodeScalarView()
            slice.append(contentsOf: Array(text.unicodeScalars)[range])
            return String(slice)
        }
    }

    @Test("Wherever words stand beside offsets, the offsets cut them from the text", arguments: OffsetUnit.allCases)
    func slicesAgree(unit: OffsetUnit) throws {
        let line = try line(unit)
        var compared = 0
        func visit(_ value: Any) throws {
            if let object = value as? [String: Any] {
                if object["start"] != nil, let text = object["text"] as? String {
                    #expect(try slice(object, in: unit) == text)
                    compared += 1
                }
                for member in object.values { try visit(member) }
            } else if let array = value as? [Any] {
                for element in array { try visit(element) }
            }
        }
        try visit(line)
        #expect(compared == Self.annotated.entities.reduce(2) { $0 + $1.mentions.count })
        for quote in try #require(line["quotes"] as? [[String: Any]]) {
            let spans = try #require(quote["spans"] as? [[String: Any]])
            #expect(try spans.map { try slice($0, in: unit) }.joined(separator: " ") == quote["text"] as? String)
        }
        let block = try #require((line["blocks"] as? [[String: Any]])?.first)
        #expect(try slice(block, in: unit) == Self.text && block["kind"] as? String == "paragraph")
    }

    @Test("The line has every part of the contract, with null for what the article does not give")
    func hasAllParts() throws {
        let line = try line()
        #expect(
            Set(line.keys) == [
                "schema", "id", "path", "format", "title", "authors", "outlet", "dateline", "url", "language",
                "credits", "published", "event_date", "date_evidence", "extra", "text_sha256", "word_count", "text",
                "blocks", "quotes", "entities",
            ]
        )
        #expect(line["schema"] as? String == "onrecord/1" && line["text"] as? String == Self.text)
        #expect(line["url"] is NSNull && line["dateline"] is NSNull && line["published"] as? String == "2031-05-06")
        #expect(line["title"] as? [String: String] == ["text": "Évora “stays”", "evidence": "record"])
        #expect(line["authors"] as? [[String: String]] == [["name": "Jo \"Ink\" Marsh", "evidence": "byline"]])
        #expect((line["outlet"] as? [String: String])?["id"] == "the-courier")
        #expect((line["extra"] as? [String: Any])?["tags"] as? NSArray == ["port", NSNull(), 3])
    }

    @Test("A quote has every part of the contract; continues is an id")
    func hasAllPartsOfQuote() throws {
        let quotes = try #require(try line()["quotes"] as? [[String: Any]])
        #expect(quotes.count == 3)
        for quote in quotes {
            #expect(
                Set(quote.keys) == [
                    "id", "article", "kind", "text", "spans", "segments", "speaker", "cue", "zone", "paragraph",
                    "continues", "context", "attribution",
                ]
            )
            #expect(quote["article"] as? String == "evora-plan" && quote["zone"] as? String == "body")
        }
        #expect(quotes.map { $0["kind"] as? String } == ["direct", "direct", "mixed"])
        #expect(quotes[1]["continues"] as? String == quotes[0]["id"] as? String && quotes[0]["continues"] is NSNull)
        let attribution = try #require(quotes[0]["attribution"] as? [String: Any])
        #expect(attribution["confidence"] as? Double == 0.123 && attribution["reason"] is NSNull)
        let nobody = try #require(quotes[1]["speaker"] as? [String: Any])
        #expect(nobody["entity"] is NSNull && nobody["name"] is NSNull && nobody["type"] as? String == "unknown")
        #expect((quotes[0]["cue"] as? [String: Any])?["lemma"] as? String == "say")
    }

    @Test("Context is cut in scalars, before the first span and behind the last", arguments: [0, 1, 5, 500])
    func cutsContext(length: Int) throws {
        let quote = try #require((try line(context: length)["quotes"] as? [[String: Any]])?.first)
        let context = try #require(quote["context"] as? [String: String])
        let scalars = Array(Self.text.unicodeScalars)
        func text(_ slice: ArraySlice<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: slice)
            return String(view)
        }
        #expect(context["before"] == text(scalars[..<11].suffix(length)))
        #expect(context["after"] == text(scalars[19...].prefix(length)))
    }

    @Test("Entities go by the labels that are given for them")
    func usesLabels() throws {
        var json = JSONWriter()
        let labels = [
            ArticleRenderer.EntityLabel(id: "ana-duarte-2", name: "Ana M. Duarte"),
            ArticleRenderer.EntityLabel(id: "evora", name: "Évora"),
        ]
        ArticleRenderer(Self.annotated, labels: labels).writeLine(into: &json)
        let line = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
        let entities = try #require(line["entities"] as? [[String: Any]])
        #expect(entities.map { $0["id"] as? String } == ["ana-duarte-2", "evora"])
        #expect(entities[0]["roles"] as? [String] == ["council leader"])
        let speaker = (line["quotes"] as? [[String: Any]])?.first?["speaker"] as? [String: Any]
        #expect(speaker?["entity"] as? String == "ana-duarte-2" && speaker?["name"] as? String == "Ana M. Duarte")
    }
}

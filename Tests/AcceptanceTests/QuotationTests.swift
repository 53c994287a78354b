import Model
import Testing

/// The examples' quotes against what a reader found.
///
/// The shares below are what the program reaches today, rounded down: they may rise, and a change that lowers one is a
/// change for the worse. `docs/quality.md` lists what is missing.
@Suite struct QuotationTests {
    private struct Tally {
        var expected = 0
        var found = 0
        var kind = 0
        var speaker = 0
        var cue = 0
        var printed = 0

        func share(_ part: Int, of whole: Int) -> Double { Double(part) / Double(max(whole, 1)) }
    }

    private func tally(kinds: Set<String>) async throws -> Tally {
        let articles = try await Wire.articles()
        var tally = Tally()
        for (id, page) in try Expected.articles() {
            let annotated = try #require(articles[id])
            var byText: [String: Quote] = [:]
            for quote in annotated.quotes {
                byText[key(quote.text(in: annotated.article.text))] = quote
                if kinds.contains(quote.kind.rawValue) { tally.printed += 1 }
            }
            for expected in page.quotes where kinds.contains(expected.kind) {
                tally.expected += 1
                guard let quote = byText[key(expected.text)] else { continue }
                tally.found += 1
                if quote.kind.rawValue == expected.kind { tally.kind += 1 }
                let name = quote.speaker.entity.map { annotated.entities[$0].name }
                if surname(name) == surname(expected.speaker) { tally.speaker += 1 }
                let cue = quote.cue.map { annotated.article.text.string($0.range) }
                if cue == expected.cue { tally.cue += 1 }
            }
        }
        return tally
    }

    /// The words without marks at the ends, which conventions differ on.
    private func key(_ text: String) -> String {
        let marks: Set<Character> = ["“", "”", "\"", "'", "‘", "’", "„", ",", ".", " ", "\n"]
        let start = text.drop { marks.contains($0) }
        return String(start.reversed().drop { marks.contains($0) }.reversed())
    }

    private func surname(_ name: String?) -> String? {
        name?.split(separator: " ").last.map(String.init)
    }

    @Test("Direct speech is found to the letter, with its kind and speaker")
    func direct() async throws {
        let tally = try await tally(kinds: ["direct"])
        #expect(tally.share(tally.found, of: tally.expected) >= 0.98)
        #expect(tally.share(tally.kind, of: tally.found) >= 0.95)
        #expect(tally.share(tally.speaker, of: tally.found) >= 0.80)
        #expect(tally.share(tally.cue, of: tally.found) >= 0.92)
    }

    @Test("Partly quoted and reported speech is found, most of it to the letter")
    func reported() async throws {
        let tally = try await tally(kinds: ["mixed", "indirect"])
        #expect(tally.share(tally.found, of: tally.expected) >= 0.86)
        #expect(tally.share(tally.speaker, of: tally.found) >= 0.80)
        // Attitudes and demands (`rejected the offer`, `called for an inquiry`) are speech too, which the expectations list
        // in part only.
        #expect(tally.printed <= tally.expected + 20)
    }

    @Test("People, organisations and places are named, most with the right kind, and few that are none")
    func entities() async throws {
        let articles = try await Wire.articles()
        var right = 0
        var printed = 0
        var expected = 0
        for (id, page) in try Expected.articles() {
            let kinds: Set<EntityType> = [.person, .organization, .place]
            let found = Set(
                try #require(articles[id]).entities.filter { kinds.contains($0.type) }
                    .map {
                        "\($0.type.rawValue) \($0.name)"
                    }
            )
            let wanted = Set(page.entities.map { "\($0.type) \($0.name)" })
            right += found.intersection(wanted).count
            printed += found.count
            expected += wanted.count
        }
        #expect(Double(right) / Double(expected) >= 0.84)
        #expect(Double(right) / Double(printed) >= 0.84)
    }
}

import Model
import TestSupport
import Testing

@Suite struct OffsetTableTests {
    static let alphabets: [[String]] = [
        ["a", "Z", " ", "\n", "\"", "7"],
        ["a", " ", "é", "ß", "ñ", "“", "”"],
        ["東", "京", "。", "a", "Ж"],
        ["😀", "👩‍👩‍👧", "🇵🇹", "a", "e\u{301}", "\u{200D}"],
    ]

    /// Every byte offset at which a scalar begins, and the end, with its counts: what a plain walk over the string gives.
    private func places(of text: String) -> [(byte: Int, scalar: Int, utf16: Int)] {
        var places = [(0, 0, 0)]
        for (index, scalar) in text.unicodeScalars.enumerated() {
            let (byte, _, utf16) = places[index]
            places.append((byte + UTF8.width(scalar), index + 1, utf16 + UTF16.width(scalar)))
        }
        return places
    }

    @Test(
        "Every scalar's start converts to all units and back, as a walk over the string counts",
        arguments: 0..<alphabets.count,
        [0, 1, 63, 64, 65, 400]
    )
    func convertsBothWays(alphabet: Int, length: Int) {
        var random = SeededRandom(UInt64(alphabet * 1000 + length))
        let text = (0..<length).map { _ in Self.alphabets[alphabet].randomElement(using: &random) ?? "" }.joined()
        let table = OffsetTable(ArticleText(text))
        for place in places(of: text) {
            #expect(table.offset(place.byte, in: .utf8) == place.byte)
            #expect(table.offset(place.byte, in: .scalar) == place.scalar)
            #expect(table.offset(place.byte, in: .utf16) == place.utf16)
            #expect(table.byte(place.byte, in: .utf8) == place.byte)
            #expect(table.byte(place.scalar, in: .scalar) == place.byte)
            #expect(table.byte(place.utf16, in: .utf16) == place.byte)
        }
    }

    @Test("An offset at which no scalar begins has no byte", arguments: alphabets.indices)
    func refusesInsides(alphabet: Int) {
        var random = SeededRandom(UInt64(alphabet))
        let text = random.text(of: Self.alphabets[alphabet], upTo: 300)
        let table = OffsetTable(ArticleText(text))
        let places = places(of: text)
        let starts: [(OffsetUnit, Set<Int>)] = [
            (.utf8, Set(places.map(\.byte))), (.scalar, Set(places.map(\.scalar))),
            (.utf16, Set(places.map(\.utf16))),
        ]
        for (unit, starts) in starts {
            for offset in -2...text.utf8.count + 2 where !starts.contains(offset) {
                #expect(table.byte(offset, in: unit) == nil, "\(offset) in \(unit)")
            }
        }
    }

    @Test("Offsets far outside the text have no byte", arguments: ["", "plain", "“é” 😀"])
    func refusesOutside(text: String) {
        let table = OffsetTable(ArticleText(text))
        for unit in OffsetUnit.allCases {
            #expect(table.byte(.max, in: unit) == nil && table.byte(.min, in: unit) == nil)
            #expect(table.byte(0, in: unit) == 0)
        }
    }
}

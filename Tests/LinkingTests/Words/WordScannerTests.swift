import Testing

@testable import Linking

@Suite struct WordScannerTests {
    @Test(
        "Words are folded and parted as they are compared",
        arguments: [
            ("Don’t say “José’s”!", ["dont", "say", "joses"]), ("the U.S. Army", ["the", "us", "army"]),
            ("1,000 or 3.5, 7", ["1000", "or", "3.5", "7"]), ("well-known—or not", ["well", "known", "or", "not"]),
            ("cannot … will", ["cannot", "will"]), ("'quoted' players'", ["quoted", "players"]),
            ("end.Next", ["end", "next"]), ("東京は", ["東", "京", "は"]), ("a\u{A0}b", ["a", "b"]),
            ("Київ, Åland", ["київ", "aland"]), ("…", []), ("", []), ("x²", ["x"]),
            ("go\u{AD}ing, wai\u{200D}ting", ["going", "waiting"]),
            ("你好，世界！", ["你", "好", "世", "界"]), ("نعم، لا", ["نعم", "لا"]), ("over🙂 🙂", ["over"]),
            ("$5, €5 or £20", ["$", "5", "€", "5", "or", "£", "20"]), ("15% and 1,5", ["15", "percent", "and", "1,5"]),
            ("at -5 or 2-1", ["at", "-", "5", "or", "2", "1"]), ("1,234,567 of 12,34", ["1234567", "of", "12,34"]),
            ("a - b, c% $x", ["a", "b", "c", "x"]),
        ]
    )
    func scans(text: String, words: [String]) {
        var scanner = WordScanner(Array(text.utf8))
        var found: [String] = []
        while scanner.next() != nil { found.append(String(decoding: scanner.folded, as: UTF8.self)) }
        #expect(found == words)
    }

    @Test("Ranges are those of the text")
    func givesRanges() {
        let text = Array("Ça “va”".utf8)
        var scanner = WordScanner(text)
        var ranges: [Range<Int>] = []
        while let range = scanner.next() { ranges.append(range) }
        #expect(ranges.map { String(decoding: text[$0], as: UTF8.self) } == ["Ça", "va"])
    }
}

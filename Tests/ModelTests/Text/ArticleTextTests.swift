import Model
import TestSupport
import Testing

@Suite struct ArticleTextTests {
    private let mixed = "a“é”\n😀e\u{301}東z"

    @Test("An offset moves by whole scalars and stops at the ends of the text")
    func movesByScalars() {
        let text = ArticleText(mixed)
        var starts = [0]
        for scalar in mixed.unicodeScalars { starts.append((starts.last ?? 0) + UTF8.width(scalar)) }
        for (index, start) in starts.enumerated() {
            for distance in -20...20 {
                let target = starts[min(max(index + distance, 0), starts.count - 1)]
                #expect(text.offset(start, movedBy: distance) == target, "\(start) by \(distance)")
            }
        }
    }

    @Test("An empty text has nowhere to move")
    func staysInEmpty() {
        #expect(ArticleText("").offset(0, movedBy: 5) == 0 && ArticleText("").offset(0, movedBy: -5) == 0)
        #expect(ArticleText("").range.isEmpty)
    }

    @Test(
        "Bytes that are no UTF-8 make no text",
        arguments: [
            [0xFF], [0xC3], [0x61, 0x80], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80],
        ] as [[UInt8]]
    )
    func refusesInvalid(bytes: [UInt8]) {
        #expect(ArticleText(validating: bytes) == nil)
    }

    @Test("Valid bytes are kept as they are, and slices are the string's")
    func keepsBytes() throws {
        let text = try #require(ArticleText(validating: Array(mixed.utf8)))
        #expect(text == ArticleText(mixed) && text.string == mixed && text.count == mixed.utf8.count)
        #expect(text.string(TextRange(1, 4)) == "“" && Array(text[TextRange(4, 6)]) == Array("é".utf8))
    }
}

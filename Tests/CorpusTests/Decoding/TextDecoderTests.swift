import Testing

@testable import Corpus

@Suite struct TextDecoderTests {
    typealias Case = (bytes: [UInt8], text: String, repair: TextDecoder.Repair?)

    @Test(
        "Bytes become text with LF at line ends, and what is not UTF-8 is repaired and told",
        arguments: [
            ([], "", nil),
            (Array("plain".utf8), "plain", nil),
            (Array("a\r\nb\rc\nd\r\r\ne\r".utf8), "a\nb\nc\nd\n\ne\n", nil),
            (Array("\u{FEFF}mark".utf8), "mark", nil),
            (Array("“Ünïcödé” 😀".utf8), "“Ünïcödé” 😀", nil),
            // Windows-1252: no valid sequence of several bytes anywhere.
            ([0x93, 0x48, 0x69, 0x94, 0x20, 0x97, 0x20, 0xE9], "“Hi” — é", .windows1252(bytes: 4)),
            ([0x41, 0x81], "A\u{FFFD}", .windows1252(bytes: 1)),
            // One valid sequence, so it was UTF-8 and is damaged.
            (Array("é".utf8) + [0x93, 0x41], "é\u{FFFD}A", .replaced(places: 1)),
            (Array("é".utf8) + [0xE2, 0x80], "é\u{FFFD}", .replaced(places: 1)),
            (Array("é".utf8) + [0xE2, 0x80, 0x41], "é\u{FFFD}A", .replaced(places: 1)),
            // A surrogate, an overlong form and a value beyond Unicode are invalid in each of their bytes.
            (Array("é".utf8) + [0xED, 0xA0, 0x80], "é\u{FFFD}\u{FFFD}\u{FFFD}", .replaced(places: 3)),
            (Array("é".utf8) + [0xC0, 0xAF], "é\u{FFFD}\u{FFFD}", .replaced(places: 2)),
            (Array("é".utf8) + [0xF4, 0x90, 0x80, 0x80], "é\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", .replaced(places: 4)),
        ] as [Case]
    )
    func decodes(_ example: Case) throws {
        let decoded = try TextDecoder.decode(example.bytes)
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == example.text)
        #expect(decoded.repair == example.repair)
    }

    @Test("Every pair of bytes gives valid UTF-8 or is refused")
    func decodesAnything() {
        for high in UInt8.min...UInt8.max {
            for low in UInt8.min...UInt8.max {
                for bytes in [[high, low], Array("ü".utf8) + [high, low], [high, low] + Array("ok".utf8)] {
                    guard let decoded = try? TextDecoder.decode(bytes) else { continue }
                    #expect(String(validating: decoded.utf8, as: UTF8.self) != nil, "\(bytes)")
                    #expect(!decoded.utf8.contains(0x0D), "\(bytes)")
                }
            }
        }
    }

    @Test(
        "What is no text is refused",
        arguments: [
            (Array("a\0b".utf8), .nulls),
            ([0x01, 0x02, 0x03, 0x41], .binary),
            (Array("%PDF-1.7 text".utf8), .binary),
            ([0x1F, 0x8B, 0x08, 0x41, 0x42, 0x43], .binary),
            ([0xFF, 0xD8, 0xFF, 0xE0, 0x41], .binary),
            ([0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00], .nulls),
        ] as [([UInt8], TextDecoder.Fault)]
    )
    func refuses(bytes: [UInt8], fault: TextDecoder.Fault) {
        #expect(throws: fault) { try TextDecoder.decode(bytes) }
    }

    @Test("A few control characters are left where they are")
    func keepsControls() throws {
        let text = "Stop\u{07} press. \u{1B}[31mThe harbour\u{1B}[0m is closed until further notice, said the master."
        #expect(String(decoding: try TextDecoder.decode(Array(text.utf8)).utf8, as: UTF8.self) == text)
    }
}

import Testing

@testable import Server

@Suite struct PercentCodingTests {
    @Test(
        "Escapes are decoded; broken ones and bytes that are not UTF-8 are refused",
        arguments: [
            ("a%20b", "a b"), ("S%C3%A3o", "São"), ("%2e%2E", ".."), ("a+b", "a+b"), ("", ""), ("%", nil), ("%4", nil),
            ("%zz", nil), ("%+1", nil), ("%ff", nil), ("%C3", nil), ("%00", "\0"),
        ] as [(String, String?)]
    )
    func decodes(encoded: String, text: String?) {
        #expect(PercentCoding.decode(Array(encoded.utf8)[...]) == text)
    }

    @Test("A plus is a space in queries only")
    func plus() {
        #expect(PercentCoding.decode(Array("a+b%2B".utf8)[...], plusIsSpace: true) == "a b+")
    }

    @Test("What is encoded is decoded to itself", arguments: ["a b&c=d/é?#%+", "“phrase” -not", "🛳", "a,b"])
    func roundTrip(text: String) {
        var encoded = ""
        PercentCoding.encode(text, into: &encoded)
        #expect(PercentCoding.decode(Array(encoded.utf8)[...], plusIsSpace: true) == text)
        #expect(encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        #expect(!encoded.contains { "&=?#+/".contains($0) })
    }
}

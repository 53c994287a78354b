import Testing

@testable import Server

@Suite struct EncodingTests {
    @Test(
        "Base64 for addresses is that of RFC 4648",
        arguments: [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v")]
    )
    func base64(text: String, encoded: String) {
        #expect(Base64URL.encode(text.utf8) == encoded)
        #expect(Base64URL.decode(encoded) == Array(text.utf8))
    }

    @Test("Bytes become themselves again, and no text has two spellings")
    func base64RoundTrip() {
        let bytes = (0...255).map { UInt8($0) }
        #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
        #expect(Base64URL.decode("Zh") == nil)
        #expect(Base64URL.decode("Z") == nil)
        #expect(Base64URL.decode("Zg==") == nil)
        #expect(Base64URL.decode("é") == nil)
    }

    @Test(
        "Dates are written as HTTP does",
        arguments: [
            (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
            (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"), (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 GMT"),
        ]
    )
    func date(seconds: Int, text: String) {
        #expect(HTTPDate.text(seconds) == text)
    }

    @Test("Compressed bytes are the same every time and become themselves again")
    func gzip() throws {
        let bytes = Array(String(repeating: "The port will close on Friday. ", count: 500).utf8)
        let packed = try #require(Gzip.compress(bytes))
        #expect(packed.count < bytes.count / 10)
        #expect(packed == Gzip.compress(bytes))
        #expect(gunzip(packed) == bytes)
    }

    @Test(
        "An entity tag is found among others, weak or strong",
        arguments: [
            (["\"a\""], true), (["\"b\", W/\"a\""], true), (["\"b\"", "\"a\""], true), (["*"], true), (["a"], false),
            (["\"ab\""], false), ([], false), (["W/a"], false),
        ] as [([String], Bool)]
    )
    func tag(lines: [String], isFound: Bool) {
        #expect(EntityTag.matches(lines, "a") == isFound)
    }
}

import Testing

@testable import Command

@Suite struct WebAddressTests {
    @Test(
        "An address falls into its parts",
        arguments: [
            ("http://localhost", "localhost", 80, ""), ("http://a.example:8080/", "a.example", 8080, "/"),
            ("HTTP://192.0.2.1:81/news/x", "192.0.2.1", 81, "/news/x"), ("https://a.example", "a.example", 443, ""),
            ("http://[2001:db8::1]", "2001:db8::1", 80, ""), ("http://[::1]:8080/x", "::1", 8080, "/x"),
        ]
    )
    func parts(address: String, host: String, port: Int, path: String) throws {
        let parsed = try #require(WebAddress(argument: address))
        #expect(parsed.host == host)
        #expect(parsed.port == port)
        #expect(parsed.path == path)
        #expect(parsed.isSecure == address.lowercased().hasPrefix("https"))
    }

    @Test(
        "What is not a plain address is refused",
        arguments: [
            "", "http://", "http:///x", "http://:80", "a.example", "//a.example", "http://a:0", "http://a:65536",
            "http://a:b", "http://a:1:2", "http://[::1", "http://[]:80", "http://[::1]x:80", "http://u@a", "http://a?x",
            "http://a#x", "http://a b", "http://a\r\nX: y", "http://bücher.example",
        ]
    )
    func refused(address: String) {
        #expect(WebAddress(argument: address) == nil)
    }
}

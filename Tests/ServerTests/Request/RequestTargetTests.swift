import NIOHTTP1
import Testing

@testable import Server

@Suite struct RequestTargetTests {
    @Test(
        "A path is split before it is decoded",
        arguments: [
            ("/", []), ("/quotes", ["quotes"]), ("/quotes/", ["quotes", ""]), ("//quotes", ["", "quotes"]),
            ("/a%2Fb/c", ["a/b", "c"]), ("/%2e%2e/x", ["..", "x"]), ("/x#y", ["x"]),
            ("http://localhost:8080/quotes?x=1", ["quotes"]), ("HTTP://localhost", []), ("http://h?x=1", []),
        ] as [(String, [String])]
    )
    func path(target: String, path: [String]) throws {
        #expect(try RequestTarget(target).path == path)
    }

    @Test("A query keeps its order, empty values and repeated names")
    func query() throws {
        let items = try RequestTarget("/q?b=1&a=x%26y&b=2&&c&=&d=%ff").query
        #expect(items.map(\.name) == ["b", "a", "b", "c", "", "d"])
        #expect(items.map(\.value) == ["1", "x&y", "2", "", "", nil])
    }

    @Test("A target that is no path is a 400", arguments: ["", "quotes", "*", "localhost:80", "/%ff", "/%", "?x"])
    func refuses(target: String) {
        let problem = #expect(throws: Problem.self) { try RequestTarget(target) }
        #expect(problem?.status == .badRequest)
    }

    @Test("A target in absolute form names its authority")
    func authority() throws {
        #expect(try RequestTarget("http://example.org:81/x").authority == "example.org:81")
        #expect(try RequestTarget("/http://example.org/").authority == nil)
    }
}

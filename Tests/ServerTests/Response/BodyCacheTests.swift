import Testing

@testable import Server

@Suite struct BodyCacheTests {
    private func content(_ count: Int) -> Content { Content(.text, [UInt8](repeating: 65, count: count)) }

    @Test("What was asked for twice is kept")
    func keeps() throws {
        var cache = BodyCache()
        var made = 0
        for _ in 0..<4 {
            let kept = try cache.content("tag") {
                made += 1
                return content(10)
            }
            #expect(kept.tag == "tag")
            #expect(kept.bytes.count == 10)
        }
        #expect(made == 2)
    }

    @Test("A full cache forgets, and what is too large is not kept")
    func forgets() throws {
        var cache = BodyCache(capacity: 100)
        var made = 0
        func ask(_ tag: String, _ count: Int) throws {
            _ = try cache.content(tag) {
                made += 1
                return content(count)
            }
        }
        for _ in 0..<3 { try ask("a", 60) }
        #expect(made == 2)
        for _ in 0..<2 { try ask("b", 60) }
        try ask("a", 60)
        #expect(made == 5)
        for _ in 0..<3 { try ask("large", 101) }
        #expect(made == 8)
        try ask("a", 60)
        #expect(made == 8)
    }

    @Test("A refusal is not kept")
    func refusals() throws {
        var cache = BodyCache()
        #expect(throws: Problem.self) { try cache.content("tag") { () throws(Problem) in throw Problem.unknownPath } }
        #expect(try cache.content("tag") { content(1) }.bytes.count == 1)
    }
}

import Index
import NIOHTTP1
import Testing

@testable import Server

@Suite struct CursorTests {
    private let position = PagePosition(.before, index: 70_123, score: 3.25)

    @Test("A cursor leads back to its position")
    func roundTrip() throws {
        let text = Cursor.encode(position, build: "b", query: "q")
        #expect(try Cursor.decode(text, build: "b", query: "q") == position)
        #expect(text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }

    @Test("A cursor of another build is gone, one of another query is refused")
    func foreign() {
        let text = Cursor.encode(position, build: "b", query: "q")
        #expect(#expect(throws: Problem.self) { try Cursor.decode(text, build: "c", query: "q") }?.status == .gone)
        #expect(
            #expect(throws: Problem.self) { try Cursor.decode(text, build: "b", query: "r") }?.status == .badRequest
        )
    }

    @Test("A cursor with any letter changed or lost is refused")
    func damaged() {
        let text = Cursor.encode(position, build: "b", query: "q")
        for index in text.indices {
            var changed = text
            changed.replaceSubrange(index...index, with: text[index] == "A" ? "B" : "A")
            let problem = #expect(throws: Problem.self) { try Cursor.decode(changed, build: "b", query: "q") }
            #expect(problem?.status == .badRequest)
            #expect(throws: Problem.self) { try Cursor.decode(String(text[..<index]), build: "b", query: "q") }
        }
    }

    @Test("A position that no list can have is refused", arguments: [-1, Int.min, Int.max, 1 << 32])
    func impossible(index: Int) {
        let text = Cursor.encode(PagePosition(.after, index: index, score: 0), build: "b", query: "q")
        #expect(throws: Problem.self) { try Cursor.decode(text, build: "b", query: "q") }
    }

    @Test("A score that is no number is refused", arguments: [Double.nan, .infinity, -.infinity])
    func noNumber(score: Double) {
        let text = Cursor.encode(PagePosition(.after, index: 1, score: score), build: "b", query: "q")
        #expect(throws: Problem.self) { try Cursor.decode(text, build: "b", query: "q") }
    }
}

import Testing

@testable import Server

@Suite struct BodyBudgetTests {
    @Test("Bodies together may hold so many bytes, and what is given back may be taken again")
    func budget() {
        let budget = BodyBudget(limit: 10)
        #expect(budget.take(6))
        #expect(!budget.take(5))
        #expect(budget.take(4))
        budget.give(back: 6)
        #expect(budget.take(5))
        #expect(!budget.take(2))
    }

    @Test("A body beyond what all may hold is refused, and the next is taken again")
    func refusal() throws {
        var limits = ServerLimits()
        limits.bodies = 8
        let connection = try TestConnection(limits: limits)
        let head = "POST /quotes/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
        try connection.send(head + "Content-Length: 9\r\n\r\nIt rained")
        #expect(try connection.statuses() == [503])
        let other = try TestConnection(limits: limits)
        for _ in 0..<3 { try other.send(head + "Content-Length: 4\r\n\r\nrain") }
        #expect(try other.statuses() == [200, 200, 200])
    }
}

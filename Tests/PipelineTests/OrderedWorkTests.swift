import Synchronization
import Testing

@testable import Pipeline

@Suite struct OrderedWorkTests {
    private struct Stop: Error {}

    /// Work whose early pieces take longest, so that results come in the wrong order.
    private static func slow(_ number: Int) -> Int {
        var value = number
        for step in 0..<(200 - number) * 500 { value = (value &* 31 &+ step) & 0xFFFF }
        return value >= 0 ? number * number : -1
    }

    private func run(
        window: Int,
        count: Int,
        transform: @escaping @Sendable (Int) throws -> Int = Self.slow,
        receive: (Int) throws -> Void
    ) async throws {
        var numbers = (0..<count).makeIterator()
        try await OrderedWork(window: window)
            .run(
                next: { numbers.next() },
                transform: transform,
                receive: receive
            )
    }

    @Test("Results come in the order of the pieces", arguments: [1, 2, 3, 16, 1000])
    func ordered(window: Int) async throws {
        var results: [Int] = []
        try await run(window: window, count: 200) { results.append($0) }
        #expect(results == (0..<200).map { $0 * $0 })
    }

    @Test("Nothing to do is done at once")
    func empty() async throws {
        try await run(window: 4, count: 0) { _ in Issue.record("there was nothing to receive") }
    }

    @Test("No more pieces are held than the window allows", arguments: [1, 4])
    func bounded(window: Int) async throws {
        var started = 0
        var received = 0
        var most = 0
        try await OrderedWork(window: window)
            .run(
                next: { () -> Int? in
                    guard started < 100 else { return nil }
                    started += 1
                    most = max(most, started - received)
                    return started
                },
                transform: { $0 },
                receive: { _ in received += 1 }
            )
        #expect(received == 100)
        #expect(most == window)
    }

    @Test("What the receiver or a piece throws ends the work")
    func throwing() async throws {
        await #expect(throws: Stop.self) {
            try await run(window: 4, count: 100) { if $0 == 25 { throw Stop() } }
        }
        await #expect(throws: Stop.self) {
            try await run(
                window: 4,
                count: 100,
                transform: { if $0 == 7 { throw Stop() } else { $0 } },
                receive: { _ in }
            )
        }
    }

    @Test("A cancelled task stops taking pieces, even of a stream without end")
    func cancelled() async {
        let task = Task {
            try await OrderedWork(window: 4).run(next: { 1 }, transform: { $0 }, receive: { _ in })
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}

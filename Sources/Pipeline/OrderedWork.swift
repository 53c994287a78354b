/// Runs pieces of work over all cores and hands their results over in the order of the pieces.
///
/// Only a bounded number of pieces is held at a time, so that a stream without end takes constant memory. A piece should
/// be large: a child task costs microseconds.
struct OrderedWork: Sendable {
    /// How many pieces are held at the most, being worked on or waiting for an earlier one.
    let window: Int

    /// Applies `transform` to each piece of `pieces`, concurrently, and gives each result to `receive`, in order.
    ///
    /// `pieces` is read and `receive` is called by the calling task alone.
    ///
    /// - Throws: What `pieces`, `transform` or `receive` throws; `CancellationError` where the task is cancelled.
    func run<Piece: Sendable, Result: Sendable>(
        next: () throws -> Piece?,
        transform: @escaping @Sendable (Piece) throws -> Result,
        receive: (Result) throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var started = 0
            var received = 0
            var waiting: [Int: Result] = [:]
            var isAtEnd = false
            while true {
                try Task.checkCancellation()
                while !isAtEnd && started - received < window {
                    guard let piece = try next() else {
                        isAtEnd = true
                        break
                    }
                    let number = started
                    group.addTask { (number, try transform(piece)) }
                    started += 1
                }
                guard let (number, result) = try await group.next() else { return }
                waiting[number] = result
                while let result = waiting.removeValue(forKey: received) {
                    try receive(result)
                    received += 1
                }
            }
        }
    }
}

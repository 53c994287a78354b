import Foundation

/// Runs pieces of work over all cores and hands their results over in the order of the pieces.
///
/// Only a bounded number of pieces is held at a time, so that a stream without end takes constant memory. A piece should
/// be large: a child task costs microseconds.
public struct OrderedWork: Sendable {
    /// Work with enough pieces at hand to keep all cores busy.
    public static let onAllCores = OrderedWork(window: 4 * ProcessInfo.processInfo.activeProcessorCount)

    private let window: Int

    /// Prepares to work.
    ///
    /// - Parameter window: How many pieces are held at the most, being worked on or waiting for an earlier one.
    public init(window: Int) {
        self.window = window
    }

    /// Applies `transform` to each piece that `next` gives, concurrently, and gives each result to `receive`, in order.
    ///
    /// `next` and `receive` are called by the calling task alone.
    ///
    /// - Parameters:
    ///   - next: Gives the pieces, nil behind the last.
    ///   - transform: Makes of a piece its result.
    ///   - receive: Takes the results.
    /// - Throws: What one of them throws; `CancellationError` where the task is cancelled.
    public func run<Piece: Sendable, Result: Sendable>(
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

import Synchronization

/// Whether the client of a piece of work has left.
final class Cancellation: Sendable {
    private let flag = Atomic(false)

    /// Whether nobody waits for the work any more.
    var isCancelled: Bool { flag.load(ordering: .relaxed) }

    /// Nobody waits any more.
    func cancel() { flag.store(true, ordering: .relaxed) }
}

import Synchronization

/// A number that any thread adds to without a lock.
final class Counter: Sendable {
    private let count = Atomic(0)

    /// The number.
    var value: Int { count.load(ordering: .relaxed) }

    /// Adds to it.
    func add(_ number: Int = 1) { count.add(number, ordering: .relaxed) }
}

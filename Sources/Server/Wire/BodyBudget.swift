import Synchronization

/// Counts the bytes of bodies that all connections hold together, so that many clients that send large bodies slowly
/// cannot fill the memory.
final class BodyBudget: Sendable {
    private let limit: Int
    private let held = Atomic(0)

    /// Allows so many bytes.
    init(limit: Int) {
        self.limit = limit
    }

    /// Takes `count` bytes, unless there would be more than allowed.
    func take(_ count: Int) -> Bool {
        if held.add(count, ordering: .relaxed).newValue <= limit { return true }
        give(back: count)
        return false
    }

    /// Gives bytes back.
    func give(back count: Int) {
        if count > 0 { held.subtract(count, ordering: .relaxed) }
    }
}

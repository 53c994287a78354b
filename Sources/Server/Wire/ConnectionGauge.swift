import Synchronization

/// Counts the open connections of a server.
final class ConnectionGauge: Sendable {
    private let limit: Int
    private let count = Atomic(0)

    /// Allows so many.
    init(limit: Int) {
        self.limit = limit
    }

    /// The number of open connections.
    var open: Int { count.load(ordering: .relaxed) }

    /// Counts one more, unless there are as many as allowed.
    func enter() -> Bool {
        if count.add(1, ordering: .relaxed).newValue <= limit { return true }
        leave()
        return false
    }

    /// Counts one less.
    func leave() {
        count.subtract(1, ordering: .relaxed)
    }
}

/// Keeps the first few of many rows in a binary heap whose root is the last of the kept.
struct Shortlist {
    private let limit: Int
    private var heap: [RankedRow] = []

    init(limit: Int) {
        self.limit = limit
    }

    /// Considers one row.
    ///
    /// - Complexity: O(1) for a row that comes too late, else O(log *limit*).
    mutating func add(_ row: RankedRow) {
        if heap.count < limit {
            heap.append(row)
            raise(heap.count - 1)
        } else if row < heap[0] {
            heap[0] = row
            lower(0)
        }
    }

    /// The kept rows, in order.
    var sorted: [RankedRow] { heap.sorted() }

    private mutating func raise(_ start: Int) {
        var child = start
        while child > 0, heap[(child - 1) / 2] < heap[child] {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func lower(_ start: Int) {
        var parent = start
        while 2 * parent + 1 < heap.count {
            var child = 2 * parent + 1
            if child + 1 < heap.count, heap[child] < heap[child + 1] { child += 1 }
            guard heap[parent] < heap[child] else { return }
            heap.swapAt(parent, child)
            parent = child
        }
    }
}

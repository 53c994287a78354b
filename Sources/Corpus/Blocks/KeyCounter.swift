/// Counts hashes, in a table of a size that is known from the start.
///
/// The hashes are of hostile text, so that where one goes depends on a number that no text can know.
struct KeyCounter {
    private static let secret = UInt64.random(in: 0 ... .max) | 1

    private var keys: [UInt64]
    private var counts: [Int32]
    /// For each key, who counted it last.
    private var holders: [Int32]
    private let shift: UInt64

    /// Prepares for at most `limit` different hashes.
    init(limit: Int) {
        var bits: UInt64 = 4
        while 1 << bits < limit * 2 { bits += 1 }
        keys = Array(repeating: 0, count: 1 << bits)
        counts = Array(repeating: 0, count: 1 << bits)
        holders = Array(repeating: -1, count: 1 << bits)
        shift = 64 - bits
    }

    /// How often `key` was counted.
    subscript(_ key: UInt64) -> Int32 { counts[slot(key)] }

    /// Counts `key`.
    mutating func add(_ key: UInt64) {
        let slot = slot(key)
        keys[slot] = key
        counts[slot] += 1
    }

    /// Counts `key` where `holder` was not the last to count it.
    mutating func add(_ key: UInt64, holder: Int) {
        let slot = slot(key)
        guard holders[slot] != Int32(truncatingIfNeeded: holder) else { return }
        holders[slot] = Int32(truncatingIfNeeded: holder)
        keys[slot] = key
        counts[slot] += 1
    }

    /// Where `key` is, or would be: the table is never more than half full.
    private func slot(_ key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (key &* Self.secret) >> shift)
        while counts[slot] != 0 && keys[slot] != key { slot = (slot &+ 1) & (keys.count &- 1) }
        return slot
    }
}

/// Remembers for a while what was asked for, so that only what is asked for again takes room in a cache (the doorkeeper of
/// TinyLFU: Einziger, Friedman and Manes, 2017).
struct Doorkeeper {
    private static let places = 1024

    /// The hashes of the keys that came last; one that falls to the place of another takes it.
    private var hashes = [Int](repeating: 0, count: places)

    /// Whether `key` came not long ago; from now on it did.
    mutating func knows(_ key: some Hashable) -> Bool {
        let hash = key.hashValue
        let place = hash & (Self.places - 1)
        if hashes[place] == hash { return true }
        hashes[place] = hash
        return false
    }
}

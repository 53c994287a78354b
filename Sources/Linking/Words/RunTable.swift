/// A set of hashes laid out for look-up: open addressing, since what is looked up is a hash already.
struct RunTable {
    /// The hashes, 0 standing for a free place; at least twice as many places as hashes, a power of two.
    private var places: [UInt64]
    private let shift: UInt64

    /// Lays out `runs`, of which equal ones are kept once.
    ///
    /// - Complexity: O(*n*) on average.
    init(_ runs: [UInt64]) {
        var bits: UInt64 = 3
        while 1 << bits < 2 * runs.count { bits += 1 }
        shift = 64 - bits
        places = [UInt64](repeating: 0, count: 1 << Int(bits))
        for run in runs { places[place(of: run)] = Self.key(run) }
    }

    /// Whether `run` is one of them.
    func contains(_ run: UInt64) -> Bool { places[place(of: run)] != 0 }

    /// Where `run` stands, or the free place where it would.
    private func place(of run: UInt64) -> Int {
        let key = Self.key(run)
        // Fibonacci hashing: D. Knuth, The Art of Computer Programming, vol. 3, section 6.4.
        var place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while places[place] != 0 && places[place] != key { place = (place + 1) & (places.count - 1) }
        return place
    }

    private static func key(_ run: UInt64) -> UInt64 { run == 0 ? 1 : run }
}

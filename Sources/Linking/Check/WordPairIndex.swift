/// Where each pair of neighbouring words stands in an archive: an index of two-word runs.
///
/// Pairs are told apart by their buckets alone, so that a place must be looked at before it counts.
struct WordPairIndex: Sendable {
    private let mask: UInt32
    /// For each bucket, where its places begin, and where the last one's end.
    private let offsets: [UInt32]
    private let places: [UInt32]

    /// Indexes the pairs of `archive` that stand in one stretch.
    ///
    /// - Complexity: O(*n*) time, eight to sixteen bytes a word.
    init(_ archive: SpeechArchive) {
        var size = 1024
        while size < archive.words.count / 2 { size *= 2 }
        let mask = UInt32(size - 1)
        var counts = [UInt32](repeating: 0, count: size + 1)
        Self.forEachPair(of: archive) { place in
            counts[Int(Self.bucket(archive.words[place], archive.words[place + 1], mask)) + 1] += 1
        }
        for bucket in 0..<size { counts[bucket + 1] += counts[bucket] }
        var next = counts
        var places = [UInt32](repeating: 0, count: Int(counts[size]))
        Self.forEachPair(of: archive) { place in
            let bucket = Int(Self.bucket(archive.words[place], archive.words[place + 1], mask))
            places[Int(next[bucket])] = UInt32(place)
            next[bucket] += 1
        }
        self.mask = mask
        self.places = places
        offsets = counts
    }

    /// The places at which the pair may stand, ascending.
    func places(of first: UInt64, _ second: UInt64) -> ArraySlice<UInt32> {
        let bucket = Int(Self.bucket(first, second, mask))
        return places[Int(offsets[bucket])..<Int(offsets[bucket + 1])]
    }

    private static func bucket(_ first: UInt64, _ second: UInt64, _ mask: UInt32) -> UInt32 {
        var mixed = (first &+ second &* 0xFF51_AFD7_ED55_8CCD) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        mixed = mixed &* 0xBF58_476D_1CE4_E5B9
        return UInt32(truncatingIfNeeded: mixed >> 32) & mask
    }

    private static func forEachPair(of archive: SpeechArchive, _ body: (Int) -> Void) {
        for stretch in 0..<archive.count {
            let range = archive.range(of: stretch)
            for place in range.dropLast() { body(place) }
        }
    }
}

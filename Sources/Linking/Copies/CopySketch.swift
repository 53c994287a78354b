/// A few numbers of which two stories share the more, the more of their runs they share.
///
/// One-permutation MinHash: A. Broder, *On the Resemblance and Containment of Documents* (1997); P. Li, A. Owen and
/// C.-H. Zhang, *One Permutation Hashing* (2012), empty bins filled by rotation as A. Shrivastava and P. Li, *Densifying One
/// Permutation Hashing via Rotation* (2014).
struct CopySketch {
    /// The number of bands: two stories that share any are compared.
    ///
    /// With two numbers a band, stories that share 30 % of their runs are compared in 95 cases of a hundred, and those that
    /// share 3 % in three.
    static let bandCount = 32
    private static let binCount = 2 * bandCount

    /// The smallest run of each bin, as 32 bits of a hash.
    private let numbers: [UInt32]

    /// Sketches a story, or is nil where it has no runs.
    ///
    /// - Complexity: O(*n*).
    init?(_ story: StoryText) {
        guard !story.runs.isEmpty else { return nil }
        var bins = [UInt64](repeating: .max, count: Self.binCount)
        for run in story.runs {
            // The bins take the upper bits, which are mixed once more: neighbouring runs differ in few of them.
            let mixed = StableHash.of(run)
            let bin = Int(mixed >> 58)
            bins[bin] = min(bins[bin], mixed)
        }
        numbers = bins.indices.map { UInt32(truncatingIfNeeded: Self.filled(bins, $0)) }
    }

    /// A hash of the numbers of a band.
    func band(_ band: Int) -> UInt64 {
        StableHash.of(UInt64(band), UInt64(numbers[2 * band]), UInt64(numbers[2 * band + 1]))
    }

    /// The share of the runs of both that two stories have in common, estimated.
    func likeness(_ other: CopySketch) -> Double {
        let equal = zip(numbers, other.numbers).count { $0 == $1 }
        return Double(equal) / Double(Self.binCount)
    }

    /// The number in a bin, or if it is empty the next one's with its distance.
    private static func filled(_ bins: [UInt64], _ bin: Int) -> UInt64 {
        for distance in 0..<binCount {
            let number = bins[(bin + distance) % binCount]
            if number != .max { return distance == 0 ? number : StableHash.of(UInt64(distance), number) }
        }
        return .max
    }
}

/// How a hand that slips changes a word.
public enum LetterSlip {
    /// Whether two words, of which the shorter has `shortest` letters and more, differ by one letter dropped or two swapped, or
    /// with `changes` also one changed, neither at the beginning nor, unless letters may change, at the end.
    ///
    /// - Complexity: O(*n*) in the letters.
    public static func isSlip(_ left: [UInt8], _ right: [UInt8], shortest: Int, changes: Bool) -> Bool {
        let shorter = min(left.count, right.count)
        guard shorter >= shortest, abs(left.count - right.count) <= 1 else { return false }
        var head = 0
        while head < shorter && left[head] == right[head] { head += 1 }
        var tail = 0
        while tail < shorter - head && left[left.count - 1 - tail] == right[right.count - 1 - tail] { tail += 1 }
        guard head > 0, tail > 0 || changes else { return false }
        let rests = (Array(left[head..<left.count - tail]), Array(right[head..<right.count - tail]))
        switch (rests.0.count, rests.1.count) {
        case (0, 1), (1, 0): return true
        case (1, 1): return changes
        case (2, 2): return rests.0 == rests.1.reversed()
        default: return false
        }
    }
}

import Language

/// Compares spellings of names, over the bytes of their folded forms.
enum SpellingDistance {
    /// Whether two given names are spellings of one: long enough, with the same first letter and at most two edits.
    static func isVariant(_ left: String, of right: String) -> Bool {
        guard min(left.utf8.count, right.utf8.count) >= 5, left.utf8.first == right.utf8.first else { return false }
        return distance(Array(left.utf8), Array(right.utf8), limit: 2) <= 2
            && distance(Array(left.utf8), Array(right.utf8), limit: 2) * 3 <= left.utf8.count
    }

    /// Whether `left` is `right` with one letter wrong, left out or doubled, or two that stand side by side swapped, and the
    /// same first letter.
    static func isTypo(_ left: String, of right: String) -> Bool {
        let letters = (Array(left.utf8), Array(right.utf8))
        guard letters.1.count >= 6, max(letters.0.count, letters.1.count) <= longest else { return false }
        return LetterSlip.isSlip(letters.0, letters.1, shortest: 5, changes: true)
    }

    /// The longest word that is compared, in bytes.
    private static let longest = 64

    /// The Levenshtein distance (Levenshtein 1966), or `limit` + 1 where it is greater.
    ///
    /// - Complexity: O(*m* · *n*) for words of *m* and *n* bytes whose lengths differ by no more than the limit.
    static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
        guard abs(left.count - right.count) <= limit, max(left.count, right.count) <= longest else { return limit + 1 }
        var row = Array(0...right.count)
        for (rowIndex, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = rowIndex + 1
            for (column, other) in right.enumerated() {
                let substitution = diagonal + (byte == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(substitution, min(diagonal, row[column]) + 1)
            }
        }
        return min(row[right.count], limit + 1)
    }
}

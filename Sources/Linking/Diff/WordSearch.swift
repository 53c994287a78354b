/// Finds one sequence of words inside another.
///
/// The algorithm of Knuth, Morris and Pratt, *Fast Pattern Matching in Strings* (1977).
enum WordSearch {
    /// Where `words` first stand in `text` without a gap, or nil where they do not, or are none.
    ///
    /// - Complexity: O(*n* + *m*).
    static func firstRange(of words: [UInt64], in text: [UInt64]) -> Range<Int>? {
        guard !words.isEmpty, words.count <= text.count else { return nil }
        let borders = borders(of: words)
        var matched = 0
        for (index, word) in text.enumerated() {
            while matched > 0 && words[matched] != word { matched = borders[matched - 1] }
            if words[matched] == word { matched += 1 }
            if matched == words.count { return index + 1 - matched..<index + 1 }
        }
        return nil
    }

    /// For each beginning of `words`, the length of the longest shorter beginning that it ends with.
    private static func borders(of words: [UInt64]) -> [Int] {
        var borders = [Int](repeating: 0, count: words.count)
        var length = 0
        for index in words.indices.dropFirst() {
            while length > 0 && words[length] != words[index] { length = borders[length - 1] }
            if words[length] == words[index] { length += 1 }
            borders[index] = length
        }
        return borders
    }
}

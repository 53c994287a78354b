/// What the forms of an English word have in common: `round` of `rounds`, `welcom` of `welcome` and `welcomed`.
///
/// It is no word of a dictionary, only the same for most forms of one word; irregular forms stay apart.
public enum WordStem {
    /// The number of letters of a folded word that its stem has; a word with other letters than `a` to `z` is its own stem.
    ///
    /// - Complexity: O(*n*) in the letters.
    public static func length(_ word: [UInt8]) -> Int {
        guard word.count > 3, word.allSatisfy({ $0 &- 0x61 < 26 }) else { return word.count }
        var end = word.count
        // `wrongly` is of `wrong`; `family`, `assembly` and `monopoly` are of nothing.
        if end > 6, word[end - 2] == l, word[end - 1] == y, !stays.contains(word[end - 3]) { end -= 2 }
        if word[end - 1] == s, ![s, u, i].contains(word[end - 2]) { end -= 1 }
        let noun = end
        if end > 5, word[..<end].suffix(3).elementsEqual(ing) {
            end -= 3
        } else if end > 4, word[..<end].suffix(2).elementsEqual(ed) {
            end -= 2
        }
        // `string` ends in nothing; `stopped` and `stopping` are of `stop`.
        if end < noun, !word[..<end].contains(where: vowels.contains) { end = noun }
        if end < noun, end > 3, word[end - 1] == word[end - 2] { return end - 1 }
        if end > 3, word[end - 1] == e { end -= 1 }
        return end > 3 && (word[end - 1] == i || word[end - 1] == y) ? end - 1 : end
    }

    private static let e = UInt8(ascii: "e")
    private static let i = UInt8(ascii: "i")
    private static let l = UInt8(ascii: "l")
    private static let s = UInt8(ascii: "s")
    private static let u = UInt8(ascii: "u")
    private static let y = UInt8(ascii: "y")
    private static let ing = Array("ing".utf8)
    private static let ed = Array("ed".utf8)
    private static let stays = Array("abopu".utf8)
    private static let vowels = Array("aeiouy".utf8)
}

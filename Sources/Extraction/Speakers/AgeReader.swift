import Language
import Model

/// Reads ages: `Ana Duarte, 34,` and `the 34-year-old`.
enum AgeReader {
    /// The age in a description's tokens, in digits, or nil.
    static func age(in tokens: Range<Int>, of scene: Scene) -> String? {
        tokens.lazy.compactMap { age(at: $0, of: scene) }.first
    }

    private static func age(at index: Int, of scene: Scene) -> String? {
        let word = scene.article.folded(index)
        guard let hyphen = word.firstIndex(of: "-"), word[hyphen...].hasPrefix("-year-old") else { return nil }
        return digits(word[..<hyphen])
    }

    /// The age printed behind a name, or nil.
    static func age(behind name: NameMention, of scene: Scene) -> String? {
        let comma = name.tokens.upperBound
        guard comma + 1 < scene.tokens.count, scene.tokens[comma].kind == .comma else { return nil }
        return digits(scene.article.folded(comma + 1)[...])
    }

    private static func digits(_ word: Substring) -> String? {
        (1...3).contains(word.utf8.count) && word.utf8.allSatisfy { $0 &- 0x30 < 10 } ? String(word) : nil
    }
}

import Language
import Model

/// Adjectives that a name makes with a word behind a hyphen, `London-based` and `US-led`: one token, of which the name is a
/// part.
extension ParsedArticle {
    /// The offset of the hyphen, or nil where the token at `index` is no such adjective.
    func nameHyphen(in index: Int) -> Int? {
        guard tokens[index].isCapitalized else { return nil }
        let bytes = text[tokens[index].range]
        guard let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")), hyphen + 1 < bytes.endIndex else { return nil }
        let tail = bytes[(hyphen + 1)...]
        guard tail.allSatisfy({ $0 &- 0x61 < 26 }) else { return nil }
        return lexicon.entry(WordKey.of(tail)).classes.contains(.combining) ? hyphen : nil
    }

    /// The word behind the hyphen of such an adjective.
    func wordBehindHyphen(in index: Int) -> String? {
        nameHyphen(in: index).map { text.string(TextRange($0 + 1, tokens[index].range.end)) }
    }

    /// What the lexicon knows of the name in the adjective at `index`, or nil where there is none.
    func classesOfCompounded(_ index: Int) -> WordClass? {
        guard let hyphen = nameHyphen(in: index) else { return nil }
        let name = text[TextRange(tokens[index].range.start, hyphen)]
        return lexicon.entry(WordKey.of(WordFolder.standard.fold(name))).classes
    }

    /// The bytes of a name, of which the last token may be such an adjective; `name` must not be empty.
    func nameRange(_ name: Range<Int>) -> TextRange {
        let range = textRange(name)
        return TextRange(range.start, nameHyphen(in: name.upperBound - 1) ?? range.end)
    }

    /// The folded text of the word of a name at `index`.
    func foldedName(_ index: Int) -> String {
        guard let hyphen = nameHyphen(in: index) else { return folded(index) }
        let name = text[TextRange(tokens[index].range.start, hyphen)]
        return String(decoding: WordFolder.standard.fold(name), as: UTF8.self)
    }
}

public import Model

/// What the taggers see of each token of a text, as numbers to hash.
public struct TokenTraits: Sendable {
    /// The keys of the folded words.
    public private(set) var words: [UInt64] = []
    /// The keys of the folded words' last one, two and three bytes.
    public private(set) var suffixes: [SIMD4<UInt64>] = []
    /// The kind of token and how it is written.
    public private(set) var shapes: [UInt64] = []
    /// The classes and the form of a verb that the lexicon gives.
    public private(set) var classes: [UInt64] = []

    /// Reads the traits of `tokens` of `text`.
    ///
    /// - Complexity: linear in the bytes of the tokens.
    public init(_ tokens: [Token], of text: ArticleText) {
        words.reserveCapacity(tokens.count)
        suffixes.reserveCapacity(tokens.count)
        shapes.reserveCapacity(tokens.count)
        classes.reserveCapacity(tokens.count)
        var folded: [UInt8] = []
        for token in tokens {
            folded.removeAll(keepingCapacity: true)
            WordFolder.standard.fold(text[token.range], into: &folded)
            words.append(WordKey.of(folded))
            suffixes.append(Self.suffixes(folded))
            shapes.append(Self.shape(token, folded))
            let form = token.entry.verb >= 0 ? UInt64(token.entry.form.rawValue) + 1 : 0
            classes.append(FeatureHash.join(token.entry.classes.subtracting(.ofRules).rawValue, form))
        }
    }

    private static func suffixes(_ folded: [UInt8]) -> SIMD4<UInt64> {
        var suffixes = SIMD4<UInt64>.zero
        var value: UInt64 = 0
        for (position, byte) in folded.suffix(3).reversed().enumerated() {
            value = value << 8 | UInt64(byte)
            suffixes[position] = value
        }
        suffixes[3] = folded.prefix(3).reduce(0) { $0 << 8 | UInt64($1) }
        return suffixes
    }

    private static func shape(_ token: Token, _ folded: [UInt8]) -> UInt64 {
        var shape = UInt64(token.kind.rawValue) << 16 | UInt64(token.shape.rawValue & ~Token.Shape.spaceBefore.rawValue)
        if token.kind == .word {
            if folded.contains(UInt8(ascii: "-")) { shape |= 1 << 32 }
            if folded.contains(where: { $0 &- 0x30 < 10 }) { shape |= 1 << 33 }
        } else if token.kind != .number, token.kind != .address {
            shape |= folded.prefix(3).reduce(0) { $0 << 8 | UInt64($1) } << 34
        }
        return shape
    }
}

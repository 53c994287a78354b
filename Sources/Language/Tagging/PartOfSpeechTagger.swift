/// Gives tokens their parts of speech, sentence by sentence.
public struct PartOfSpeechTagger: Sendable {
    private let model: TagModel

    /// Creates a tagger; `model` must have the labels of ``PartOfSpeech``.
    ///
    /// - Throws: ``TagModelError/damaged`` where it has others.
    public init(model: TagModel) throws(TagModelError) {
        guard model.labels == Self.labels else { throw .damaged }
        self.model = model
    }

    /// The labels of the model, in the order of ``PartOfSpeech``.
    public static let labels = PartOfSpeech.allCases.map { "\($0)" }

    /// The parts of speech of the tokens with `traits` in each of `sentences`; `other` for tokens outside of them.
    public func tags(_ traits: TokenTraits, sentences: [Range<Int>]) -> [PartOfSpeech] {
        var tags = [PartOfSpeech](repeating: .other, count: traits.words.count)
        var table = FeatureTable()
        for sentence in sentences {
            table.removeAll()
            Self.describe(sentence, traits, in: &table)
            let labels = model.lattice(of: table).bestLabels()
            for (token, label) in zip(sentence, labels) { tags[token] = PartOfSpeech(rawValue: label) ?? .other }
        }
        return tags
    }

    /// Adds the features of the tokens of `sentence` to `table`.
    public static func describe(_ sentence: Range<Int>, _ traits: TokenTraits, in table: inout FeatureTable) {
        for token in sentence {
            let word = TokenWindow(traits.words, around: token, in: sentence)
            let kind = TokenWindow(traits.classes, around: token, in: sentence)
            let suffix = traits.suffixes[token]
            let before = token > sentence.lowerBound ? traits.suffixes[token - 1] : .zero
            let after = token + 1 < sentence.upperBound ? traits.suffixes[token + 1] : .zero
            table.add(0, 0)
            for offset in -2...2 { table.add(UInt32(offset + 3), word[offset]) }
            table.add(6, FeatureHash.join(word[-1], word[0]))
            table.add(7, FeatureHash.join(word[0], word[1]))
            for length in 0..<4 { table.add(8 + UInt32(length), suffix[length]) }
            table.add(12, FeatureHash.join(traits.shapes[token], token == sentence.lowerBound ? 1 : 0))
            for offset in -1...1 { table.add(UInt32(14 + offset), kind[offset]) }
            table.add(16, FeatureHash.join(kind[-1], kind[0]))
            table.add(17, FeatureHash.join(kind[0], kind[1]))
            table.add(18, before[2])
            table.add(19, after[2])
            table.add(20, FeatureHash.join(before[1], suffix[1]))
            table.add(21, FeatureHash.join(kind[-1], suffix[2]))
            table.add(22, FeatureHash.join(kind[1], suffix[2]))
            table.add(23, FeatureHash.join(kind[-2], kind[-1], kind[0]))
            table.endToken()
        }
    }
}

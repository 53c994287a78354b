import Language
import Model

/// The features by which names are found: the words, how they are written, what the lists and the rules say of them, and
/// how the same words stand elsewhere in the article.
///
/// Templates 160–229 belong to this tagger.
struct NameFeatures {
    private let article: ParsedArticle
    private let traits: TokenTraits
    /// For each token, its part of speech, from 1.
    private let tags: [UInt64]
    private let rules: [UInt64]
    /// For each token, how its word stands in the article, from 1.
    private let uses: [UInt64]

    init(_ article: ParsedArticle, _ traits: TokenTraits, _ tags: [PartOfSpeech], rules names: [NameMention]) {
        self.article = article
        self.traits = traits
        self.tags = tags.map { UInt64($0.rawValue) + 1 }
        var rules = [UInt8](repeating: 0, count: article.tokens.count)
        for name in names {
            let kind = UInt8(truncatingIfNeeded: Self.kind(name.evidence)) << 1
            for token in name.tokens { rules[token] = kind | 1 }
            rules[name.tokens.lowerBound] |= 0x80
            for token in name.role { rules[token] |= 0x40 }
        }
        self.rules = rules.map(UInt64.init)
        let uses = WordUse.uses(in: article, traits, rules)
        self.uses = traits.words.map { $0 == 0 ? 0 : (uses[$0]?.code ?? 0) + 1 }
    }

    private static func kind(_ evidence: NameMention.Evidence) -> UInt16 {
        if evidence.contains(.organization) { return 1 }
        if evidence.contains(.person) { return 2 }
        if evidence.contains(.place) { return 3 }
        if evidence.contains(.group) { return 4 }
        if evidence.contains(.location) { return 5 }
        return evidence.contains(.speaks) ? 6 : 7
    }

    func describe(_ sentence: Range<Int>, in table: inout FeatureTable) {
        for token in sentence {
            let word = TokenWindow(traits.words, around: token, in: sentence)
            let shape = TokenWindow(traits.shapes, around: token, in: sentence)
            let kind = TokenWindow(traits.classes, around: token, in: sentence)
            let tag = TokenWindow(tags, around: token, in: sentence)
            let rule = TokenWindow(rules, around: token, in: sentence)
            let use = TokenWindow(uses, around: token, in: sentence)
            let suffix = traits.suffixes[token]
            let after = token + 1 < sentence.upperBound ? traits.suffixes[token + 1] : .zero
            let start: UInt64 = token == sentence.lowerBound ? 1 : 0
            table.add(160, 0)
            for offset in -2...2 {
                let other = UInt32(offset + 2)
                table.add(161 + other, word[offset])
                table.add(166 + other, FeatureHash.join(shape[offset], tag[offset]))
                table.add(171 + other, FeatureHash.join(rule[offset], shape[0]))
            }
            for offset in -1...1 {
                let other = UInt32(offset + 1)
                table.add(176 + other, kind[offset])
                table.add(179 + other, FeatureHash.join(use[offset], start))
            }
            table.add(182, suffix[2])
            table.add(183, suffix[3])
            table.add(184, FeatureHash.join(suffix[2], shape[0]))
            table.add(185, FeatureHash.join(shape[0], start, kind[0]))
            table.add(186, FeatureHash.join(word[-1], shape[0]))
            table.add(187, FeatureHash.join(shape[0], word[1]))
            table.add(188, FeatureHash.join(shape[-1], shape[0], shape[1]))
            table.add(189, FeatureHash.join(tag[-1], tag[0], tag[1]))
            table.add(190, FeatureHash.join(kind[-1], shape[0]))
            table.add(191, FeatureHash.join(kind[0], kind[1]))
            table.add(192, FeatureHash.join(use[0], use[1]))
            table.add(193, FeatureHash.join(use[-1], use[0]))
            table.add(194, FeatureHash.join(rule[0], rule[1] << 8 | rule[-1]))
            table.add(195, FeatureHash.join(rule[0], use[0], kind[0]))
            table.add(196, FeatureHash.join(word[-2], word[-1], shape[0]))
            table.add(197, FeatureHash.join(word[-1], word[0]))
            table.add(198, FeatureHash.join(word[0], word[1]))
            table.add(199, FeatureHash.join(suffix[1], after[2], shape[0]))
            table.endToken()
        }
    }
}

import Language
import Model

/// The features by which names are found: the words, how they are written, what the lists and the rules say of them, and
/// how the same words stand elsewhere in the article.
///
/// Templates 160–229 belong to this tagger.
struct NameFeatures {
    private let article: ParsedArticle
    private let traits: TokenTraits
    private let tags: [PartOfSpeech]
    private let rules: [UInt8]
    private let uses: [UInt64: WordUse]

    init(_ article: ParsedArticle, _ traits: TokenTraits, _ tags: [PartOfSpeech], rules names: [NameMention]) {
        self.article = article
        self.traits = traits
        self.tags = tags
        var rules = [UInt8](repeating: 0, count: article.tokens.count)
        for name in names {
            let kind = UInt8(truncatingIfNeeded: Self.kind(name.evidence)) << 1
            for token in name.tokens { rules[token] = kind | 1 }
            rules[name.tokens.lowerBound] |= 0x80
            for token in name.role { rules[token] |= 0x40 }
        }
        self.rules = rules
        uses = WordUse.uses(in: article, traits, rules)
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
            func at<Value>(_ values: [Value], _ offset: Int, _ none: Value) -> Value {
                sentence.contains(token + offset) ? values[token + offset] : none
            }
            func use(_ offset: Int) -> UInt64 {
                let word = at(traits.words, offset, 0)
                return word == 0 ? 0 : (uses[word]?.code ?? 0) + 1
            }
            func tag(_ offset: Int) -> UInt64 {
                sentence.contains(token + offset) ? UInt64(tags[token + offset].rawValue) + 1 : 0
            }
            let shape = at(traits.shapes, 0, 0)
            let kind = at(traits.classes, 0, 0)
            let start: UInt64 = token == sentence.lowerBound ? 1 : 0
            table.add(160, 0)
            for offset in -2...2 {
                let other = UInt32(offset + 2)
                table.add(161 + other, at(traits.words, offset, 0))
                table.add(166 + other, FeatureHash.join(at(traits.shapes, offset, 0), tag(offset)))
                table.add(171 + other, FeatureHash.join(UInt64(at(rules, offset, 0)), at(traits.shapes, 0, 0)))
            }
            for offset in -1...1 {
                let other = UInt32(offset + 1)
                table.add(176 + other, at(traits.classes, offset, 0))
                table.add(179 + other, FeatureHash.join(use(offset), start))
            }
            table.add(182, traits.suffixes[token][2])
            table.add(183, traits.suffixes[token][3])
            table.add(184, FeatureHash.join(traits.suffixes[token][2], shape))
            table.add(185, FeatureHash.join(shape, start, kind))
            table.add(186, FeatureHash.join(at(traits.words, -1, 0), shape))
            table.add(187, FeatureHash.join(shape, at(traits.words, 1, 0)))
            table.add(188, FeatureHash.join(at(traits.shapes, -1, 0), shape, at(traits.shapes, 1, 0)))
            table.add(189, FeatureHash.join(tag(-1), tag(0), tag(1)))
            table.add(190, FeatureHash.join(at(traits.classes, -1, 0), shape))
            table.add(191, FeatureHash.join(kind, at(traits.classes, 1, 0)))
            table.add(192, FeatureHash.join(use(0), use(1)))
            table.add(193, FeatureHash.join(use(-1), use(0)))
            let rule = UInt64(at(rules, 0, 0))
            table.add(194, FeatureHash.join(rule, UInt64(at(rules, 1, 0)) << 8 | UInt64(at(rules, -1, 0))))
            table.add(195, FeatureHash.join(rule, use(0), kind))
            table.add(196, FeatureHash.join(at(traits.words, -2, 0), at(traits.words, -1, 0), shape))
            table.add(197, FeatureHash.join(at(traits.words, -1, 0), at(traits.words, 0, 0)))
            table.add(198, FeatureHash.join(at(traits.words, 0, 0), at(traits.words, 1, 0)))
            table.add(199, FeatureHash.join(traits.suffixes[token][1], at(traits.suffixes, 1, .zero)[2], shape))
            table.endToken()
        }
    }
}

import Language
import Model

/// What the taggers of attributions see of each token of an article.
struct TokenTraitTable {
    let traits: TokenTraits
    let partsOfSpeech: [PartOfSpeech]
    /// For each token, what kind of thing the name that it belongs to names, and whether it is its last word.
    let names: [UInt8]
    /// For each token, its place inside marks.
    let marks: [UInt8]
    /// For each token, what the rules take it for.
    let rules: [UInt8]

    init(scene: Scene, traits: TokenTraits, partsOfSpeech: [PartOfSpeech], drafts: [QuoteDraft]) {
        self.traits = traits
        self.partsOfSpeech = partsOfSpeech
        names = Self.names(scene)
        marks = Self.marks(scene)
        rules = Self.rules(drafts, count: scene.tokens.count)
    }

    private static func names(_ scene: Scene) -> [UInt8] {
        var names = [UInt8](repeating: 0, count: scene.tokens.count)
        for (index, name) in scene.catalog.names.enumerated() {
            let type: UInt8 =
                switch scene.catalog.items[scene.catalog.entityOf[index]].type {
                case .person: 1
                case .organization: 2
                case .place: 3
                case .group: 4
                default: 5
                }
            for token in name.tokens { names[token] = type * 2 + (token == name.tokens.upperBound - 1 ? 1 : 0) }
        }
        return names
    }

    /// 0 outside, 1 the opening mark, 2 the first word, 3 inside, 4 the last word, 5 the closing mark.
    private static func marks(_ scene: Scene) -> [UInt8] {
        var marks = [UInt8](repeating: 0, count: scene.tokens.count)
        for quotation in scene.quotations {
            for token in quotation.tokens { marks[token] = 3 }
            marks[quotation.tokens.lowerBound] = 1
            if quotation.isClosed { marks[quotation.tokens.upperBound - 1] = 5 }
            marks[quotation.inner.upperBound - 1] = 4
            marks[quotation.inner.lowerBound] = 2
        }
        return marks
    }

    /// Bits: 1 a speaker, 2 a word of saying, 4 attributed, 8 the first attributed, 16 the last.
    private static func rules(_ drafts: [QuoteDraft], count: Int) -> [UInt8] {
        var rules = [UInt8](repeating: 0, count: count)
        for draft in drafts where draft.kind != .scare {
            for token in draft.phrase?.tokens ?? 0..<0 { rules[token] |= 1 }
            for token in draft.cue?.tokens ?? 0..<0 { rules[token] |= 2 }
            for span in draft.spans {
                for token in span { rules[token] |= 4 }
                rules[span.lowerBound] |= 8
                rules[span.upperBound - 1] |= 16
            }
        }
        return rules
    }
}

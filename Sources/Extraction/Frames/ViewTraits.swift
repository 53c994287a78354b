import Language

/// The traits of the shown tokens of one sentence, with room on both sides, so that a window never leaves them.
struct ViewTraits {
    /// How far a window may reach beyond the sentence.
    static let margin = 3

    /// The number of shown tokens.
    let count: Int
    private(set) var words: [UInt64]
    private(set) var tags: [UInt64]
    private(set) var classes: [UInt64]
    private(set) var suffixes: [UInt64]
    private(set) var shapes: [UInt64]
    private(set) var names: [UInt64]
    private(set) var marks: [UInt64]
    private(set) var rules: [UInt64]
    /// The key of the word of saying at each place outside marks, or 0.
    private(set) var verbs: [UInt64]

    init(_ view: SentenceView, _ table: TokenTraitTable, _ scene: Scene) {
        count = view.tokens.count
        let empty = [UInt64](repeating: 0, count: count + 2 * Self.margin)
        (words, tags, classes, suffixes, shapes) = (empty, empty, empty, empty, empty)
        (names, marks, rules, verbs) = (empty, empty, empty, empty)
        for (position, token) in view.tokens.enumerated() {
            let place = position + Self.margin
            words[place] = table.traits.words[token]
            tags[place] = UInt64(table.partsOfSpeech[token].rawValue) + 1
            classes[place] = table.traits.classes[token]
            suffixes[place] = table.traits.suffixes[token][2]
            shapes[place] = table.traits.shapes[token]
            names[place] = UInt64(table.names[token])
            marks[place] = UInt64(table.marks[token])
            rules[place] = UInt64(table.rules[token])
            let entry = scene.tokens[token].entry
            if entry.verb >= 0, scene.isOutside(token) {
                let verb = scene.article.lexicon.verbs[Int(entry.verb)]
                verbs[place] =
                    WordKey.of(verb.lemma.utf8) << 5 | UInt64(verb.isWeak ? 1 : 0) << 4 | UInt64(verb.sense.code)
            }
        }
    }
}

extension ViewTraits {
    /// The same with nothing in place of what is `withheld`; `view` and `scene` are those that it was made of.
    func without(_ withheld: FeatureGroups, _ scene: Scene, _ view: SentenceView) -> ViewTraits {
        if withheld.isEmpty { return self }
        var traits = self
        let nothing = [UInt64](repeating: 0, count: words.count)
        if withheld.contains(.words) {
            for (position, token) in view.tokens.enumerated()
            where scene.tokens[token].kind == .word && !scene.tokens[token].is(.that) {
                traits.words[position + Self.margin] = 0
            }
            (traits.suffixes, traits.shapes) = (nothing, nothing)
        }
        if withheld.contains(.partsOfSpeech) { traits.tags = nothing }
        if withheld.contains(.names) { traits.names = nothing }
        if withheld.contains(.marks) { traits.marks = nothing }
        if withheld.contains(.lexicon) { (traits.classes, traits.verbs) = (nothing, nothing) }
        if withheld.contains(.rules) { traits.rules = nothing }
        return traits
    }
}

extension ReportingVerb.Sense {
    /// A number for features, from 1.
    var code: UInt8 {
        switch self {
        case .speech: 1
        case .judgement: 2
        case .thought: 3
        }
    }
}

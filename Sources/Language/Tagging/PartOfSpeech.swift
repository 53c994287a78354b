/// Parts of speech: those of the Penn Treebank (Marcus, Santorini and Marcinkiewicz, 1993), with the ones joined that
/// attribution need not tell apart.
public enum PartOfSpeech: UInt8, CaseIterable, Sendable {
    case other, noun, nouns, name, baseVerb, pastVerb, gerund, participle, presentVerb, thirdVerb, modal, adjective
    case adverb, particle, preposition, to, determiner, pronoun, possessivePronoun, relative, coordinator, number
    case existential, possessive

    /// The number of kinds.
    public static let count = allCases.count

    /// The part of speech that a tag of the Penn Treebank stands for.
    public init(penn tag: String) {
        self =
            switch tag {
            case "NN": .noun
            case "NNS": .nouns
            case "NNP", "NNPS", "NP", "NPS": .name
            case "VB", "VV", "VH": .baseVerb
            case "VBD", "VVD", "VHD": .pastVerb
            case "VBG", "VVG", "VHG": .gerund
            case "VBN", "VVN", "VHN": .participle
            case "VBP", "VVP", "VHP": .presentVerb
            case "VBZ", "VVZ", "VHZ": .thirdVerb
            case "MD": .modal
            case "JJ", "JJR", "JJS": .adjective
            case "RB", "RBR", "RBS": .adverb
            case "RP": .particle
            case "IN": .preposition
            case "TO": .to
            case "DT", "PDT": .determiner
            case "PRP", "PP": .pronoun
            case "PRP$", "PP$": .possessivePronoun
            case "WDT", "WP", "WP$", "WRB": .relative
            case "CC": .coordinator
            case "CD": .number
            case "EX": .existential
            case "POS": .possessive
            default: .other
            }
    }

    /// Whether it is a form of a verb.
    public var isVerb: Bool {
        switch self {
        case .baseVerb, .pastVerb, .gerund, .participle, .presentVerb, .thirdVerb, .modal: true
        default: false
        }
    }
}

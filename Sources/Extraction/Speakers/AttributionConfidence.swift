import Model

/// How often a quote's words and the words that refer to its speaker are both right, by what it is and how it was
/// attributed.
///
/// The shares were counted on PolNeAR's training articles (`docs/quality.md`), rounded to hundredths. Whether a pronoun
/// or role was resolved to the right entity is not in them: the resolver's own certainty is multiplied in.
enum AttributionConfidence {
    /// The share for a quote of `kind` attributed by `method` to a speaker of `type`.
    static func share(_ kind: QuoteKind, _ method: AttributionMethod, _ type: SpeakerType) -> Double {
        switch method {
        case .none: 0.6
        case .context: kind == .direct ? 0.45 : 0.5
        case .colon: 0.65
        case .signature: 0.95
        case .accordingTo: 0.65
        case .syntax, .pronoun, .nominal, .continuation: share(kind, type)
        }
    }

    private static func share(_ kind: QuoteKind, _ type: SpeakerType) -> Double {
        switch (kind, type) {
        case (.direct, .named): 0.94
        case (.direct, .pronoun): 0.97
        case (.direct, .nominal): 0.87
        case (.direct, _): 0.8
        case (.mixed, .named): 0.79
        case (.mixed, .pronoun): 0.77
        case (.mixed, _): 0.55
        case (.indirect, .named): 0.71
        case (.indirect, .pronoun): 0.77
        case (.indirect, _): 0.62
        case (.scare, _): 0.6
        }
    }
}

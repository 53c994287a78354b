public import Model

/// One word, number or mark of a text.
public struct Token: Hashable, Sendable {
    /// What kind of thing a token is.
    public enum Kind: UInt8, Sendable {
        /// Letters, with inner apostrophes, hyphens and the stops of abbreviations.
        case word
        /// Digits with their separators.
        case number
        /// `.` or `…`: may end a sentence.
        case stop
        /// `!` or `?`: may end a sentence.
        case exclamation
        /// `,`
        case comma
        /// `:` or `;`
        case colon
        /// A dash between spaces or a long dash.
        case dash
        /// An opening bracket.
        case bracketOpen
        /// A closing bracket.
        case bracketClose
        /// A quotation mark of any style.
        case quotationMark
        /// A possessive or verbal `'s`.
        case clitic
        /// An address of the web or of mail, a handle or a hash tag.
        case address
        /// Anything else.
        case symbol
    }

    /// How a word is written.
    public struct Shape: OptionSet, Hashable, Sendable {
        /// One bit a trait.
        public let rawValue: UInt8

        /// Creates a set from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The first letter is a capital.
        public static let capitalized = Shape(rawValue: 1)
        /// All of its two letters or more are capitals.
        public static let allCapitals = Shape(rawValue: 2)
        /// White space, or the start of the passage, stands before it.
        public static let spaceBefore = Shape(rawValue: 4)
        /// A line break stands before it, or the start of the passage.
        public static let lineStart = Shape(rawValue: 8)
        /// Its last byte is the stop of an abbreviation or initial.
        public static let endsInStop = Shape(rawValue: 16)
        /// A letter and a stop, such as `J.` in a name.
        public static let initial = Shape(rawValue: 32)
    }

    /// Where it stands.
    public let range: TextRange
    /// What it is.
    public let kind: Kind
    /// How it is written.
    public let shape: Shape
    /// What the lexicon knows of it.
    public let entry: Lexicon.Entry

    /// Creates a token.
    public init(range: TextRange, kind: Kind, shape: Shape, entry: Lexicon.Entry) {
        self.range = range
        self.kind = kind
        self.shape = shape
        self.entry = entry
    }

    /// Whether it is a word with a capital at its start.
    public var isCapitalized: Bool { kind == .word && shape.contains(.capitalized) }

    /// Whether it may end a sentence by its kind.
    public var isTerminal: Bool { kind == .stop || kind == .exclamation }

    /// Whether it belongs to one of `classes`.
    public func `is`(_ classes: WordClass) -> Bool { !entry.classes.isDisjoint(with: classes) }
}

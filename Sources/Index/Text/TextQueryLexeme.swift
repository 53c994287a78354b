/// One piece of the text of a query, with its place in Unicode scalars.
struct TextQueryLexeme: Hashable {
    enum Kind: Hashable {
        case phrase(TermPhrase)
        case and
        case or
        case not
        case open
        case close
    }

    let kind: Kind
    let position: Int

    /// How the operator or mark is written, for messages.
    var name: String {
        switch kind {
        case .phrase: "a word"
        case .and: "AND"
        case .or: "OR"
        case .not: "NOT"
        case .open: "("
        case .close: ")"
        }
    }
}

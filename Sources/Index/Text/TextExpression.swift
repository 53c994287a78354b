/// The tree of a ``TextQuery``.
///
/// Its depth is limited by the parser, so it may be walked by recursion.
indirect enum TextExpression: Hashable, Sendable {
    /// The terms follow each other.
    case phrase(TermPhrase)
    /// All hold.
    case all([TextExpression])
    /// At least one holds.
    case any([TextExpression])
    /// The first holds and the second does not.
    case without(TextExpression, TextExpression)
}

/// Terms that follow each other, as a ``TermAnalyzer`` gives them; a single word is a phrase of one term.
struct TermPhrase: Hashable, Sendable {
    /// The folded terms; never empty.
    var terms: [[UInt8]]
    /// Whether the last term is only the beginning of one.
    var endsInPrefix: Bool
}

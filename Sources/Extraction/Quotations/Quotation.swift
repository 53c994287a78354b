import Model

/// A stretch of text between quotation marks of the outermost level, in one passage.
struct Quotation: Hashable, Sendable {
    /// The tokens with the marks.
    let tokens: Range<Int>
    /// The tokens between the marks; never empty.
    let inner: Range<Int>
    /// The index of the passage.
    let passage: Int
    /// Whether its closing mark is there.
    let isClosed: Bool
    /// Whether it goes on in the next passage, where the mark is repeated.
    var continuesInNext = false
}

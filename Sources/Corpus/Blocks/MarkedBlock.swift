import Model

/// A stretch of a text that markup sets apart, with what markup says it is.
struct MarkedBlock: Equatable {
    /// Where it stands, without the white space around it; it may hold line breaks.
    let range: TextRange
    /// What it certainly is.
    var kind: BlockKind?
    /// What it is where nothing else speaks against it.
    var likely: BlockKind?
}

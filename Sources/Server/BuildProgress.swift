/// How far the making of a corpus has come, as `/readyz` tells it.
public enum BuildProgress: Hashable, Sendable {
    /// A stage is at work.
    ///
    /// - Parameters:
    ///   - stage: Its name, such as `annotating`.
    ///   - done: How many articles or files it has behind it.
    ///   - total: How many there are, or nil where that is not known yet.
    case building(stage: String, done: Int, total: Int?)
    /// It ended without a corpus, for the reason given, which clients may read.
    case failed(reason: String)
}

/// How far the pipeline has come.
public struct PipelineProgress: Hashable, Sendable {
    /// The part of the way that is at work.
    public enum Stage: String, Sendable, CaseIterable {
        /// Reading files and annotating what they hold, over all cores.
        case annotating
        /// Joining what belongs together over articles.
        case linking
        /// Making the index.
        case indexing
    }

    /// The part of the way that is at work.
    public let stage: Stage
    /// How many articles are annotated.
    public let articles: Int
    /// How many bytes of the input are behind.
    public let bytes: Int
    /// How many bytes the input has, or nil where it is a stream.
    public let totalBytes: Int?

    /// The part of the input that is behind, from 0 to 1, or nil where its end is not known.
    public var fraction: Double? {
        guard let totalBytes, totalBytes > 0 else { return nil }
        return min(1, Double(bytes) / Double(totalBytes))
    }
}

import Corpus

/// What `extract` was told.
struct ExtractSettings: Equatable, Sendable {
    /// Files and folders; empty for standard input.
    var paths: [String]
    /// What the input is taken for.
    var format: FormatChoice
    /// The file for what was skipped or repaired; nil for lines on standard error.
    var report: String?
}

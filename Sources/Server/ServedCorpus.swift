public import Index
public import Model
public import Pipeline

/// A finished corpus with what clients may know about its making.
public struct ServedCorpus: Sendable {
    /// What answers.
    public var index: SearchIndex
    /// The hash of inputs, models, overrides and version: equal builds give equal answers.
    public var build: String
    /// The version of the program.
    public var version: String
    /// How long the making of the corpus took, or nil where that is not known.
    public var buildTime: Duration?
    /// What was skipped, repaired or guessed, in the order of the input.
    public var issues: [CorpusIssue]
    /// When each file was last written, in seconds since 1970, under ``Model/Article/path``; what is missing is not known.
    public var fileTimes: [String: Int]
    /// Settings and models that shaped the corpus, shown to every client: no absolute paths, no secrets.
    public var settings: [String: JSONValue]
    /// What is otherwise than in the corpus that was served before.
    public var changes: CorpusChanges

    /// Creates a value to publish.
    public init(
        index: SearchIndex,
        build: String,
        version: String,
        buildTime: Duration? = nil,
        issues: [CorpusIssue] = [],
        fileTimes: [String: Int] = [:],
        settings: [String: JSONValue] = [:],
        changes: CorpusChanges = CorpusChanges()
    ) {
        self.index = index
        self.build = build
        self.version = version
        self.buildTime = buildTime
        self.issues = issues
        self.fileTimes = fileTimes
        self.settings = settings
        self.changes = changes
    }
}

public import Model

/// The bytes of one record as they lie in the file, with where they lie: the input of ``ArticleReader``.
public struct RawRecord: Hashable, Sendable {
    /// The bytes, not decoded.
    public let bytes: [UInt8]
    /// The file, as ``SourceFile/path`` gives it.
    public let path: String
    /// The file's path below the given folder without its extension.
    public let stem: String
    /// What the bytes are.
    public let format: SourceFormat
    /// The line of a record of JSON Lines from 1, nil for a whole file.
    public let line: Int?
    /// The number of a record in the list of a JSON document from 1, nil where it is alone.
    public let number: Int?

    /// Creates a record.
    public init(
        bytes: [UInt8],
        path: String,
        stem: String,
        format: SourceFormat,
        line: Int? = nil,
        number: Int? = nil
    ) {
        self.bytes = bytes
        self.path = path
        self.stem = stem
        self.format = format
        self.line = line
        self.number = number
    }
}

/// What comes out of a ``RecordStream``.
public enum StreamItem: Hashable, Sendable {
    /// A record to be read.
    case record(RawRecord)
    /// What was passed over and why.
    case issue(CorpusIssue)
}

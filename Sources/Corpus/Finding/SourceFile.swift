public import Model

/// One file that holds articles.
public struct SourceFile: Hashable, Sendable {
    /// The last component of the given folder and the path below it, for people: `wire/harbour-strike.txt`.
    public let path: String
    /// The path below the given folder without its extension, which ids are made of.
    public let stem: String
    /// What the file is, or nil where only its first bytes can tell.
    public let format: SourceFormat?
    /// Whether its name ends with `.gz`.
    public let isPacked: Bool
    /// Its size in bytes when it was found.
    public let size: Int
    /// When it was last written, in seconds since 1970.
    public var modified = 0
    /// The same in nanoseconds, to tell two versions of the file apart.
    public var stamp = 0
    /// Where the system opens it; never shown.
    let location: [UInt8]
}

/// The files that the given PATHs hold, and what was passed over.
public struct SourceListing: Sendable {
    /// The files, PATH by PATH, each in the byte-wise order of the path below it.
    public var files: [SourceFile] = []
    /// What was passed over and why.
    public var issues: [CorpusIssue] = []

    /// Creates an empty listing.
    public init() {}
}

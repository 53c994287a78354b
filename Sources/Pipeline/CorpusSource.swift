public import Corpus
import Model

/// Where a run reads from: files and folders, or standard input.
public struct CorpusSource {
    /// The records, read once.
    let records: RecordStream
    /// How many bytes there are, or nil where the end is not known: of a stream, or of files that are to be unpacked.
    let totalBytes: Int?
    /// What was passed over before the first record.
    let issues: [CorpusIssue]
    /// When each file was last written, in seconds since 1970, under its path for people.
    public let fileTimes: [String: Int]
    /// The files with their sizes and times; equal where nothing was written, added or taken away.
    public let files: [SourceFile]

    /// Finds the files below `paths`.
    ///
    /// - Throws: ``Corpus/SourceError`` where a path is missing or cannot be read.
    public init(_ paths: [String], format: FormatChoice = .auto) throws(SourceError) {
        let listing = try SourceFinder(format).find(paths)
        records = RecordStream(listing.files)
        totalBytes = listing.files.contains(where: \.isPacked) ? nil : listing.files.reduce(0) { $0 + $1.size }
        issues = listing.issues
        files = listing.files
        fileTimes = Dictionary(listing.files.map { ($0.path, $0.modified) }, uniquingKeysWith: max)
    }

    /// Reads the open file of that number, standard input unless told otherwise, to its end.
    public init(descriptor: Int32 = 0, format: FormatChoice = .auto) {
        records = RecordStream(standardInput: descriptor, choice: format)
        totalBytes = nil
        issues = []
        files = []
        fileTimes = [:]
    }
}

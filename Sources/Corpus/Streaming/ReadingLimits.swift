/// How much of an input is read; what is beyond is an entry of the report.
public struct ReadingLimits: Hashable, Sendable {
    /// The most bytes of a text file, or of one line of JSON Lines: 16 MiB.
    public let recordBytes: Int
    /// The most bytes of a file that holds a JSON record or an array of them, which is held whole: 64 MiB.
    public let documentBytes: Int
    /// How deep arrays and objects may nest in JSON: 64.
    public let nesting: Int
    /// The most files of one run: 5,000,000.
    public let files: Int

    /// The most that a limit of bytes can be, so that a text which grows by its repair still fits the ranges.
    private static let ceiling = 512 << 20

    /// Creates limits; what is not given has its default, and no limit of bytes is above 512 MiB.
    public init(
        recordBytes: Int = 16 << 20,
        documentBytes: Int = 64 << 20,
        nesting: Int = 64,
        files: Int = 5_000_000
    ) {
        self.recordBytes = min(recordBytes, Self.ceiling)
        self.documentBytes = min(documentBytes, Self.ceiling)
        self.nesting = nesting
        self.files = files
    }

    /// The defaults.
    public static let standard = ReadingLimits()
}

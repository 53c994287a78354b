/// How much of an input is read; what is beyond is an entry of the report.
public struct ReadingLimits: Hashable, Sendable {
    /// The most bytes of a text file or web page, or of one record of JSON or JSON Lines: 16 MiB.
    public let recordBytes: Int
    /// The most bytes that one gzip file may unpack to: 64 GiB.
    public let unpackedBytes: Int
    /// The most times its own size that a gzip file may unpack to: 200; news text unpacks to three or four times.
    public let unpackedRatio: Int
    /// How deep arrays and objects may nest in JSON: 64.
    public let nesting: Int
    /// The most files of one run: 5,000,000.
    public let files: Int

    /// The most that a limit of bytes can be, so that a text which grows by its repair still fits the ranges.
    private static let ceiling = 512 << 20

    /// Creates limits; what is not given has its default, and no record is longer than 512 MiB.
    public init(
        recordBytes: Int = 16 << 20,
        unpackedBytes: Int = 64 << 30,
        unpackedRatio: Int = 200,
        nesting: Int = 64,
        files: Int = 5_000_000
    ) {
        self.recordBytes = min(recordBytes, Self.ceiling)
        self.unpackedBytes = unpackedBytes
        self.unpackedRatio = max(1, unpackedRatio)
        self.nesting = nesting
        self.files = files
    }

    /// The defaults.
    public static let standard = ReadingLimits()
}

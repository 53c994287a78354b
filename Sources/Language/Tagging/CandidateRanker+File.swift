/// The file of a ranker: `"ORRANKER"`, the version of the format, the checksum (FNV-1a) of what follows, and the weights
/// (32-bit floating point), little-endian.
extension CandidateRanker {
    private static let magic = Array("ORRANKER".utf8)
    private static let version: UInt32 = 2
    private static let headerSize = 20

    /// The bytes of the file.
    public var file: [UInt8] {
        let body = weights.flatMap { LittleEndian.bytes($0.bitPattern) }
        return Self.magic + LittleEndian.bytes(Self.version) + LittleEndian.bytes(LittleEndian.digest(body[...])) + body
    }

    /// Reads the bytes of a file.
    ///
    /// - Throws: ``TagModelError`` where they are not a whole, undamaged ranker of this version.
    public init(file bytes: [UInt8]) throws(TagModelError) {
        guard bytes.count >= Self.headerSize, bytes.starts(with: Self.magic) else { throw .notAModel }
        let version = LittleEndian.number(bytes, at: 8)
        guard version == Self.version else { throw .otherVersion(Int(version)) }
        let checksum = UInt64(LittleEndian.number(bytes, at: 12)) | UInt64(LittleEndian.number(bytes, at: 16)) << 32
        let body = bytes[Self.headerSize...]
        guard body.count == 4 << Self.bits, LittleEndian.digest(body) == checksum else { throw .damaged }
        let weights = (0..<1 << Self.bits)
            .map { Float(bitPattern: LittleEndian.number(bytes, at: Self.headerSize + 4 * $0)) }
        guard weights.allSatisfy(\.isFinite) else { throw .damaged }
        self.init(weights: weights)
    }
}

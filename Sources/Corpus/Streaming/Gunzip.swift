/// Unpacks a gzip stream of one member or several, a bounded piece at a time.
///
/// What a small file may unpack to is limited, in all and in proportion; zeros behind the last member are padding.
struct Gunzip {
    /// The first bytes of a member that is packed by deflate, the only method there is.
    static let magic: [UInt8] = [0x1F, 0x8B, 0x08]

    /// So many bytes are unpacked before the proportion counts: a short text of one letter is no attack.
    private static let grace = 1 << 20
    private static let pieceBytes = 1 << 17

    private let inflater: Inflater
    private let limits: ReadingLimits
    private var input: ArraySlice<UInt8> = []
    private var isInMember = true
    private var consumed = 0
    private var produced = 0

    /// Prepares to unpack; nil where there is no memory left.
    init?(limits: ReadingLimits) {
        guard let inflater = Inflater() else { return nil }
        self.inflater = inflater
        self.limits = limits
    }

    /// The next unpacked bytes, at most 128 KiB; none at the end.
    ///
    /// `more` gives the next packed bytes, none at the end.
    mutating func unpack(more: () throws(ReadFault) -> [UInt8]) throws(ReadFault) -> [UInt8] {
        while true {
            if input.isEmpty {
                input = try more()[...]
                guard !input.isEmpty else {
                    if isInMember { throw .cutGzip }
                    return []
                }
            }
            guard isInMember else {
                try beginMember()
                continue
            }
            let output = try unpackPiece()
            if !output.isEmpty { return output }
        }
    }

    private mutating func beginMember() throws(ReadFault) {
        input = input.drop { $0 == 0 }
        guard let first = input.first else { return }
        guard first == Self.magic[0] else { throw .damagedGzip }
        inflater.reset()
        isInMember = true
    }

    private mutating func unpackPiece() throws(ReadFault) -> [UInt8] {
        let step = inflater.inflate(input, upTo: Self.pieceBytes)
        guard step.state != .damaged else { throw .damagedGzip }
        input = input.dropFirst(step.consumed)
        isInMember = step.state == .open
        consumed += step.consumed
        produced += step.output.count
        guard produced <= limits.unpackedBytes else { throw .unpackedTooLong(limit: limits.unpackedBytes) }
        let isFar = produced > Self.grace && produced / limits.unpackedRatio > consumed
        guard !isFar else { throw .unpackedTooFar(ratio: limits.unpackedRatio) }
        return step.output
    }
}

/// The file of a model: a header, the names of the labels, the steps and the weights as they lie in memory, little-endian.
///
///     bytes 0–7    "ORTAGGER"
///     bytes 8–11   the version of the format
///     bytes 12–15  the number of labels
///     bytes 16–19  the number of bytes of the labels' names, each ended by a line feed
///     bytes 20–23  the number of hashed features, a power of two
///     bytes 24–27  what one unit of a weight is worth (32-bit floating point)
///     bytes 28–35  the checksum (FNV-1a) of all that follows
///     then         the names, the steps (32-bit floating point), the weights (8-bit integers)
extension TagModel {
    private static let magic = Array("ORTAGGER".utf8)
    private static let version: UInt32 = 2
    private static let headerSize = 36

    /// The bytes of the file.
    public var file: [UInt8] {
        var body = Array((labels.joined(separator: "\n") + "\n").utf8)
        let nameBytes = body.count
        for row in steps { for lane in 0..<8 { body.append(contentsOf: LittleEndian.bytes(row[lane].bitPattern)) } }
        body.reserveCapacity(body.count + weights.count * 8)
        for row in weights {
            for lane in 0..<8 { body.append(UInt8(bitPattern: row[lane])) }
        }
        var bytes = Self.magic
        let features = weights.count / ((labels.count + 7) / 8)
        for value in [Self.version, UInt32(labels.count), UInt32(nameBytes), UInt32(features), unit.bitPattern] {
            bytes += LittleEndian.bytes(value)
        }
        bytes += LittleEndian.bytes(LittleEndian.digest(body[...]))
        return bytes + body
    }

    /// Reads the bytes of a file.
    ///
    /// - Throws: ``TagModelError`` where they are not a whole, undamaged model of this version.
    public init(file bytes: [UInt8]) throws(TagModelError) {
        guard bytes.count >= Self.headerSize, bytes.starts(with: Self.magic) else { throw .notAModel }
        func number(_ position: Int) -> UInt32 { LittleEndian.number(bytes, at: position) }
        guard number(8) == Self.version else { throw .otherVersion(Int(number(8))) }
        let labelCount = Int(number(12))
        let nameBytes = Int(number(16))
        let features = Int(number(20))
        let unit = Float(bitPattern: number(24))
        guard (1...64).contains(labelCount), nameBytes <= 4_096, features > 0, features <= 1 << 24,
            features & (features - 1) == 0, unit.isFinite
        else { throw .damaged }
        let blocks = (labelCount + 7) / 8
        let stepBytes = (labelCount + 1) * blocks * 32
        guard bytes.count == Self.headerSize + nameBytes + stepBytes + features * blocks * 8 else { throw .damaged }
        let body = bytes[Self.headerSize...]
        let checksum = LittleEndian.digest(body)
        guard checksum == UInt64(number(28)) | UInt64(number(32)) << 32 else { throw .damaged }
        let names = String(decoding: body.prefix(nameBytes), as: UTF8.self).split(separator: "\n").map(String.init)
        let steps: [SIMD8<Float>] = LittleEndian.values(bytes, at: Self.headerSize + nameBytes, count: stepBytes / 32)
        guard names.count == labelCount, steps.allSatisfy({ $0.max() < .infinity && $0.min() > -.infinity }) else {
            throw .damaged
        }
        let weightsAt = Self.headerSize + nameBytes + stepBytes
        self.init(
            labels: names,
            steps: steps,
            unit: unit,
            weights: LittleEndian.values(bytes, at: weightsAt, count: features * blocks),
            checksum: checksum
        )
    }

    /// Creates a model from what was learned.
    init(labels: [String], steps: [SIMD8<Float>], unit: Float, weights: [SIMD8<Int8>]) {
        let draft = TagModel(labels: labels, steps: steps, unit: unit, weights: weights, checksum: 0)
        let checksum = LittleEndian.digest(draft.file[Self.headerSize...])
        self.init(labels: labels, steps: steps, unit: unit, weights: weights, checksum: checksum)
    }
}

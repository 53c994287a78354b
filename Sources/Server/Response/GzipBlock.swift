import CZlib

/// A stretch of a gzip member that was compressed by itself; such stretches, one behind the other between header and
/// trailer, are one member (RFC 1951 and 1952).
struct GzipBlock: Sendable {
    /// What a member begins with: no name, no time, no system.
    static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]

    /// What is known of the bytes that were compressed.
    struct Sum: Hashable, Sendable {
        /// Their CRC-32.
        var check: UInt32 = 0
        /// Their number, modulo 2³².
        var length: UInt32 = 0

        /// The sum of these bytes and those behind them.
        func adding(_ next: Sum) -> Sum {
            let check = crc32_combine(UInt(check), UInt(next.check), Int(next.length))
            return Sum(check: UInt32(truncatingIfNeeded: check), length: length &+ next.length)
        }

        /// What ends a member: a last block that is empty, then the sum.
        var trailer: [UInt8] {
            let numbers = [check, length]
                .flatMap { number in
                    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
                }
            return [0x03, 0x00] + numbers
        }
    }

    /// The compressed bytes, which end at the boundary of a byte.
    let bytes: [UInt8]
    /// What is known of the bytes as they were.
    let sum: Sum

    /// Compresses `bytes`, or is nil where zlib has no memory left.
    init?(_ bytes: [UInt8]) {
        guard let packed = Gzip.deflate(bytes, windowBits: Gzip.bareWindow, end: Z_SYNC_FLUSH) else { return nil }
        self.bytes = packed
        sum = Sum(check: Gzip.check(bytes), length: UInt32(truncatingIfNeeded: bytes.count))
    }
}

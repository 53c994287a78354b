import CZlib

/// Compresses bodies; the one place of the server that calls into C.
enum Gzip {
    /// Bodies shorter than this are sent as they are: the head outweighs what could be saved.
    static let worthwhile = 1024

    /// The greatest window, as a negative number for deflate without header and trailer.
    static let bareWindow: Int32 = -15

    private static let level: Int32 = 6
    /// The greatest window, and 16 for the gzip format instead of zlib's.
    private static let gzipWindow: Int32 = 15 + 16
    private static let memoryLevel: Int32 = 8

    /// The gzip member (RFC 1952) that holds `bytes`, without name or time; nil where zlib has no memory left.
    static func compress(_ bytes: [UInt8]) -> [UInt8]? {
        deflate(bytes, windowBits: gzipWindow, end: Z_FINISH)
    }

    /// The CRC-32 of `bytes`.
    static func check(_ bytes: [UInt8]) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe UInt32(truncatingIfNeeded: crc32(0, buffer.baseAddress, UInt32(clamping: buffer.count)))
        }
    }

    /// `bytes` compressed, all of them at once; nil where zlib has no memory left.
    static func deflate(_ bytes: [UInt8], windowBits: Int32, end: Int32) -> [UInt8]? {
        var stream = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        let opened = unsafe deflateInit2_(
            &stream,
            level,
            Z_DEFLATED,
            windowBits,
            memoryLevel,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            size
        )
        guard opened == Z_OK else { return nil }
        defer { unsafe deflateEnd(&stream) }
        // A flush may take a few bytes more than the bound, which is for the end.
        let bound = unsafe Int(deflateBound(&stream, UInt(bytes.count))) + 16
        var input = bytes
        let packed = unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
                unsafe stream.next_in = source.baseAddress
                unsafe stream.avail_in = UInt32(clamping: source.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(clamping: output.count)
                let ended = unsafe CZlib.deflate(&stream, end)
                let isDone = unsafe ended == (end == Z_FINISH ? Z_STREAM_END : Z_OK) && stream.avail_out > 0
                count = unsafe isDone ? output.count - Int(stream.avail_out) : 0
            }
        }
        return packed.isEmpty ? nil : packed
    }
}

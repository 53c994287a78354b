import CZlib

/// Packs bytes as tests need them.
public enum GzipWriter {
    /// Why nothing was packed.
    public struct Failure: Error {}

    /// One gzip member that holds `bytes`.
    public static func member(_ bytes: [UInt8]) throws -> [UInt8] {
        var stream = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        let opened = unsafe deflateInit2_(
            &stream,
            6,
            Z_DEFLATED,
            15 + 16,
            8,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            size
        )
        guard opened == Z_OK else { throw Failure() }
        defer { unsafe deflateEnd(&stream) }
        let bound = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
        var input = bytes
        return unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
                unsafe stream.next_in = source.baseAddress
                unsafe stream.avail_in = UInt32(source.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                _ = unsafe deflate(&stream, Z_FINISH)
                count = unsafe output.count - Int(stream.avail_out)
            }
        }
    }

    /// One gzip member that holds `text`.
    public static func member(_ text: String) throws -> [UInt8] { try member(Array(text.utf8)) }
}

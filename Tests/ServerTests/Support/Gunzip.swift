import CZlib

/// The bytes in a gzip member, or nil where it is damaged or longer than `limit`.
func gunzip(_ packed: [UInt8], limit: Int = 1 << 20) -> [UInt8]? {
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else { return nil }
    defer { unsafe inflateEnd(&stream) }
    var input = packed
    var isWhole = false
    let bytes = unsafe input.withUnsafeMutableBufferPointer { source in
        unsafe [UInt8](unsafeUninitializedCapacity: limit) { output, count in
            unsafe stream.next_in = source.baseAddress
            unsafe stream.avail_in = UInt32(source.count)
            unsafe stream.next_out = output.baseAddress
            unsafe stream.avail_out = UInt32(output.count)
            isWhole = unsafe inflate(&stream, Z_FINISH) == Z_STREAM_END
            count = unsafe output.count - Int(stream.avail_out)
        }
    }
    return isWhole ? bytes : nil
}

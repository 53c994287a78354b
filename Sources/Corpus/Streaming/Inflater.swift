import CZlib

/// Unpacks gzip members (RFC 1952) with zlib, which checks their lengths and checksums; the one place of the module that
/// calls zlib.
@safe final class Inflater {
    /// What became of a piece of a member.
    struct Step {
        let output: [UInt8]
        /// How many bytes of the input are used up.
        let consumed: Int
        let state: State
    }

    /// Where the member stands behind a step.
    enum State {
        case open
        case ended
        case damaged
    }

    /// The greatest window, and 16 for the gzip format instead of zlib's.
    private static let windowBits: Int32 = 15 + 16

    // zlib's state points back to the stream, which therefore must not move.
    private let stream: UnsafeMutablePointer<z_stream>

    /// Prepares for the first member; nil where zlib has no memory left.
    init?() {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        guard unsafe inflateInit2_(stream, Self.windowBits, ZLIB_VERSION, size) == Z_OK else {
            unsafe stream.deallocate()
            return nil
        }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Prepares for another member.
    func reset() {
        unsafe inflateReset(stream)
    }

    /// Unpacks what `input` holds of the member, up to `count` bytes of output.
    func inflate(_ input: ArraySlice<UInt8>, upTo count: Int) -> Step {
        var consumed = 0
        var code = Z_OK
        var source = input
        let output = unsafe source.withUnsafeMutableBufferPointer { source in
            unsafe [UInt8](unsafeUninitializedCapacity: count) { output, filled in
                unsafe stream.pointee.next_in = source.baseAddress
                unsafe stream.pointee.avail_in = UInt32(clamping: source.count)
                unsafe stream.pointee.next_out = output.baseAddress
                unsafe stream.pointee.avail_out = UInt32(clamping: count)
                code = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
                consumed = unsafe min(source.count, Int(UInt32.max)) - Int(stream.pointee.avail_in)
                filled = unsafe count - Int(stream.pointee.avail_out)
                unsafe stream.pointee.next_in = nil
                unsafe stream.pointee.next_out = nil
            }
        }
        let state: State =
            switch code {
            case Z_STREAM_END: .ended
            case Z_OK, Z_BUF_ERROR: .open
            default: .damaged
            }
        return Step(output: output, consumed: consumed, state: state)
    }
}

/// Turns a file's bytes into text: a byte-order mark is removed, lines end with LF, and bytes that are not UTF-8 are
/// repaired; UTF-16 never comes here (see ``UTF16Transcoder``).
///
/// Invalid bytes are read as Windows-1252 where no valid sequence of several bytes occurs, since then the text was hardly
/// UTF-8 at all; else each becomes U+FFFD.
enum TextDecoder {
    /// The text, always valid UTF-8, and what was repaired.
    struct Decoded: Equatable {
        var utf8: [UInt8]
        var repair: Repair?
    }

    /// How invalid bytes were read.
    enum Repair: Equatable {
        /// As Windows-1252, so many bytes above ASCII.
        case windows1252(bytes: Int)
        /// As U+FFFD, in so many places.
        case replaced(places: Int)
    }

    /// Why bytes are no text.
    enum Fault: Error, Equatable {
        /// There are zeros among them.
        case nulls
        /// They are full of control characters or begin like a known format of something else.
        case binary
    }

    /// The text of `bytes`.
    ///
    /// - Complexity: O(*n*), two passes, one more where there is something to change.
    static func decode(_ bytes: [UInt8]) throws(Fault) -> Decoded {
        let census = UTF8Scanner.census(bytes)
        guard census.nulls == 0 else { throw .nulls }
        guard census.controls * 20 <= bytes.count, !Magic.isKnown(bytes) else { throw .binary }
        var decoded = Decoded(utf8: bytes, repair: nil)
        if census.invalid > 0 && census.validMultiByte == 0 {
            decoded = Windows1252.decode(bytes)
        } else if census.invalid > 0 {
            decoded = Decoded(utf8: replacing(bytes), repair: .replaced(places: census.invalid))
        }
        if decoded.utf8.starts(with: ByteOrderMark.utf8) { decoded.utf8.removeFirst(ByteOrderMark.utf8.count) }
        if census.carriageReturns > 0 { decoded.utf8 = withLineFeeds(decoded.utf8) }
        return decoded
    }

    /// `bytes` with CRLF and CR as LF.
    static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var wasReturn = false
        for byte in bytes {
            if byte == UInt8(ascii: "\r") {
                output.append(UInt8(ascii: "\n"))
            } else if !wasReturn || byte != UInt8(ascii: "\n") {
                output.append(byte)
            }
            wasReturn = byte == UInt8(ascii: "\r")
        }
        return output
    }

    private static func replacing(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 64)
        var offset = 0
        while offset < bytes.count {
            let step = UTF8Scanner.step(bytes, at: offset)
            if step.isValid {
                output += bytes[offset..<(offset + step.length)]
            } else {
                output += "\u{FFFD}".utf8
            }
            offset += step.length
        }
        return output
    }
}

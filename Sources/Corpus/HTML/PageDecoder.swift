/// Turns the bytes of a page into text.
///
/// What is valid UTF-8 is UTF-8, whatever the page declares, since programs that save pages often change their bytes and
/// not their declaration. Else the declared encoding counts, and where there is none the rules of ``TextDecoder``.
enum PageDecoder {
    /// The text, always valid UTF-8, and what was repaired.
    struct Decoded: Equatable {
        let utf8: [UInt8]
        let repair: TextDecoder.Repair?
        /// The declared encoding that it was read in.
        let encoding: String?
    }

    /// The text of `bytes`.
    static func decode(_ bytes: [UInt8]) throws(TextDecoder.Fault) -> Decoded {
        if UTF8Scanner.census(bytes).invalid > 0, let label = EncodingLabel.find(in: bytes),
            let converted = HTMLParser.transcode(bytes, from: label)
        {
            return Decoded(utf8: try TextDecoder.decode(converted).utf8, repair: nil, encoding: label)
        }
        let decoded = try TextDecoder.decode(bytes)
        return Decoded(utf8: decoded.utf8, repair: decoded.repair, encoding: nil)
    }
}

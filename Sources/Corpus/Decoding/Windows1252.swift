/// The Windows code page 1252, as the Unicode Consortium's `CP1252.TXT` maps it.
enum Windows1252 {
    /// The scalars of the bytes 0x80 to 0x9F; those that the page leaves undefined are U+FFFD.
    ///
    /// The others are Latin-1's.
    private static let upper: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]

    /// The text of `bytes`.
    static func decode(_ bytes: [UInt8]) -> TextDecoder.Decoded {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 8)
        var changed = 0
        for byte in bytes {
            guard byte >= 0x80 else {
                output.append(byte)
                continue
            }
            changed += 1
            let value = byte < 0xA0 ? upper[Int(byte - 0x80)] : UInt16(byte)
            if let encoded = Unicode.Scalar(value).flatMap(UTF8.encode) { output += encoded }
        }
        return TextDecoder.Decoded(utf8: output, repair: .windows1252(bytes: changed))
    }
}

/// The bytes that some writers put before a text to say how it is encoded.
enum ByteOrderMark {
    /// That of UTF-8.
    static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The bytes that must be there to tell every mark, that of UTF-32 included.
    static let longest = 4

    /// The order of bytes that a mark of UTF-16 tells, or nil where there is none or it is that of UTF-32.
    static func utf16IsBigEndian(_ bytes: [UInt8]) -> Bool? {
        if bytes.starts(with: [0xFE, 0xFF]) { return true }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return nil }
        return bytes.starts(with: [0xFF, 0xFE]) ? false : nil
    }
}

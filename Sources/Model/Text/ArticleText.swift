/// The decoded text of one article: valid UTF-8, held once; everything else is a ``TextRange`` into it.
public struct ArticleText: Hashable, Sendable {
    /// The text's bytes, always valid UTF-8.
    public let utf8: [UInt8]

    /// Keeps the bytes of `string`.
    public init(_ string: String) {
        utf8 = Array(string.utf8)
    }

    /// Keeps `bytes`, or is nil where they are not valid UTF-8.
    ///
    /// - Complexity: O(*n*).
    public init?(validating bytes: [UInt8]) {
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        utf8 = bytes
    }

    /// The number of bytes.
    public var count: Int { utf8.count }

    /// The whole text as a range.
    public var range: TextRange { TextRange(0, utf8.count) }

    /// The bytes of `range`, which must lie in the text.
    public subscript(range: TextRange) -> ArraySlice<UInt8> { utf8[range.bounds] }

    /// The text of `range`, which must lie in the text.
    public func string(_ range: TextRange) -> String {
        String(decoding: utf8[range.bounds], as: UTF8.self)
    }

    /// The whole text.
    public var string: String { String(decoding: utf8, as: UTF8.self) }
}

extension ArticleText {
    /// The byte offset `distance` Unicode scalars behind `offset`, or before it where negative, within the text.
    ///
    /// - Complexity: O(*distance*).
    public func offset(_ offset: Int, movedBy distance: Int) -> Int {
        var position = offset
        var left = abs(distance)
        while left > 0 && (distance < 0 ? position > 0 : position < count) {
            position += distance < 0 ? -1 : 1
            while position > 0 && position < count && utf8[position] & 0xC0 == 0x80 {
                position += distance < 0 ? -1 : 1
            }
            left -= 1
        }
        return position
    }
}

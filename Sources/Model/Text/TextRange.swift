/// A half-open range `[start, end)` of UTF-8 byte offsets into one article's text.
///
/// Stored in eight bytes, since an index holds millions of them; a text is at most `Int32.max` bytes long.
public struct TextRange: Hashable, Sendable {
    private let lower: Int32
    private let upper: Int32

    /// Creates the range `[start, end)`; an end before the start makes an empty range at `start`.
    public init(_ start: Int, _ end: Int) {
        lower = Int32(clamping: start)
        upper = Int32(clamping: max(start, end))
    }

    /// The first byte's offset.
    public var start: Int { Int(lower) }

    /// The offset behind the last byte.
    public var end: Int { Int(upper) }

    /// The number of bytes.
    public var count: Int { Int(upper) - Int(lower) }

    /// Whether the range holds no byte.
    public var isEmpty: Bool { lower == upper }

    /// The same offsets as a Swift range.
    public var bounds: Range<Int> { start..<end }

    /// Whether `offset` lies in the range.
    public func contains(_ offset: Int) -> Bool { offset >= start && offset < end }

    /// Whether every byte of `other` lies in the range.
    public func contains(_ other: TextRange) -> Bool { other.start >= start && other.end <= end }

    /// Whether the two ranges share a byte.
    public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
}

extension TextRange: Comparable {
    /// Orders by start, then by end.
    public static func < (left: TextRange, right: TextRange) -> Bool {
        (left.lower, left.upper) < (right.lower, right.upper)
    }
}

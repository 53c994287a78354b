/// Converts offsets between UTF-8 bytes, which the program counts in, and the units of the outside.
///
/// This is the one place that converts. A text of ASCII needs no table; others keep one count every 64 bytes, so that a
/// conversion reads at most 64 bytes of the text.
public struct OffsetTable: Sendable {
    private static let stride = 64

    private let text: ArticleText
    /// Scalars and UTF-16 units before each multiple of the stride; empty where the text is ASCII.
    private let scalars: [Int32]
    private let utf16: [Int32]

    /// Counts through `text` once.
    ///
    /// - Complexity: O(*n*) in the text's bytes.
    public init(_ text: ArticleText) {
        self.text = text
        guard text.utf8.contains(where: { $0 >= 0x80 }) else {
            scalars = []
            utf16 = []
            return
        }
        var scalars: [Int32] = []
        var utf16: [Int32] = []
        scalars.reserveCapacity(text.count / Self.stride + 1)
        utf16.reserveCapacity(text.count / Self.stride + 1)
        var scalarCount: Int32 = 0
        var utf16Count: Int32 = 0
        for (offset, byte) in text.utf8.enumerated() {
            if offset % Self.stride == 0 {
                scalars.append(scalarCount)
                utf16.append(utf16Count)
            }
            scalarCount += Self.scalarsBegun(byte)
            utf16Count += Self.utf16Begun(byte)
        }
        if text.count % Self.stride == 0 {
            scalars.append(scalarCount)
            utf16.append(utf16Count)
        }
        self.scalars = scalars
        self.utf16 = utf16
    }

    /// The offset in `unit` of the byte at `byte`, which lies on a scalar's first byte or at the end of the text.
    public func offset(_ byte: Int, in unit: OffsetUnit) -> Int {
        switch unit {
        case .utf8: byte
        case .scalar: count(before: byte, table: scalars, weight: Self.scalarsBegun)
        case .utf16: count(before: byte, table: utf16, weight: Self.utf16Begun)
        }
    }

    /// The byte offset of the `offset`th unit, or nil where no scalar begins there.
    ///
    /// - Complexity: O(log *n*).
    public func byte(_ offset: Int, in unit: OffsetUnit) -> Int? {
        guard offset >= 0 else { return nil }
        switch unit {
        case .utf8:
            guard offset <= text.count else { return nil }
            return offset == text.count || text.utf8[offset] & 0xC0 != 0x80 ? offset : nil
        case .scalar: return position(of: offset, table: scalars, weight: Self.scalarsBegun)
        case .utf16: return position(of: offset, table: utf16, weight: Self.utf16Begun)
        }
    }

    private func count(before byte: Int, table: [Int32], weight: (UInt8) -> Int32) -> Int {
        if table.isEmpty { return byte }
        let slot = byte / Self.stride
        var count = table[slot]
        for index in slot * Self.stride..<byte { count += weight(text.utf8[index]) }
        return Int(count)
    }

    private func position(of offset: Int, table: [Int32], weight: (UInt8) -> Int32) -> Int? {
        if table.isEmpty { return offset <= text.count ? offset : nil }
        var low = 0
        var high = table.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(table[middle]) <= offset { low = middle } else { high = middle }
        }
        var count = Int(table[low])
        var byte = low * Self.stride
        while byte < text.count {
            if count >= offset && text.utf8[byte] & 0xC0 != 0x80 { break }
            count += Int(weight(text.utf8[byte]))
            byte += 1
        }
        return count == offset ? byte : nil
    }

    private static func scalarsBegun(_ byte: UInt8) -> Int32 { byte & 0xC0 == 0x80 ? 0 : 1 }

    private static func utf16Begun(_ byte: UInt8) -> Int32 {
        if byte & 0xC0 == 0x80 { return 0 }
        return byte >= 0xF0 ? 2 : 1
    }
}

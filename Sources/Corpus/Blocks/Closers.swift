/// Closing quotation marks and brackets, which may stand behind a sentence's last mark.
enum Closers {
    private static let wide: [[UInt8]] = ["”", "’", "»", "›", "“"].map { Array($0.utf8) }

    /// `bytes` without the closing marks, brackets and spaces at the end.
    static func trim(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes
        while let last = rest.last {
            switch last {
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), 0x20: rest.removeLast()
            case 0x80...:
                guard let mark = wide.first(where: { rest.suffix($0.count).elementsEqual($0) }) else { return rest }
                rest.removeLast(mark.count)
            default: return rest
            }
        }
        return rest
    }
}

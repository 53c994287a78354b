/// The marks that set off the items of a list.
enum Bullet {
    private static let wide: [[UInt8]] = ["•", "●", "▪", "■", "◦", "‣", "·", "–", "►", "▶", "✓"].map { Array($0.utf8) }

    /// The bytes of the mark at the start of `range` and of the space behind it, 0 where there is none.
    ///
    /// A number counts with one or two digits and a full stop or bracket (`1.`, `12)`).
    static func length(_ utf8: [UInt8], _ range: Range<Int>) -> Int {
        let mark = markLength(utf8[range])
        let behind = range.lowerBound + mark
        guard mark > 0, behind < range.upperBound else { return 0 }
        let space = WhiteSpace.length(utf8, at: behind)
        return space > 0 ? mark + space : 0
    }

    private static func markLength(_ line: ArraySlice<UInt8>) -> Int {
        guard let first = line.first else { return 0 }
        if first == UInt8(ascii: "*") || first == UInt8(ascii: "-") { return 1 }
        if first >= 0x80 { return wide.first { line.starts(with: $0) }?.count ?? 0 }
        let digits = line.prefix(3).prefix(while: Letters.isDigit).count
        guard (1...2).contains(digits) else { return 0 }
        let next = line.dropFirst(digits).first
        return next == UInt8(ascii: ".") || next == UInt8(ascii: ")") ? digits + 1 : 0
    }
}

/// Cuts a text into lines, each without the white space around it, and joins lines that were wrapped at a fixed width.
enum LineSplitter {
    private struct Piece {
        let range: Range<Int>
        let isIndented: Bool
        let followsBlank: Bool
    }

    /// The widest a wrapped text is set, and the narrowest.
    private static let widths = 40...120

    /// The most lines of a text; what is behind them is one more line.
    private static let limit = 50_000

    /// The lines of `utf8` that hold more than white space.
    ///
    /// - Complexity: O(*n*).
    static func split(_ utf8: [UInt8]) -> [Line] {
        join(pieces(utf8), utf8)
            .map {
                Line(utf8, range: $0.range, isIndented: $0.isIndented, followsBlank: $0.followsBlank)
            }
    }

    private static func pieces(_ utf8: [UInt8]) -> [Piece] {
        var pieces: [Piece] = []
        var start = 0
        var followsBlank = true
        while start <= utf8.count {
            let newline = pieces.count < limit ? utf8[start...].firstIndex(of: UInt8(ascii: "\n")) : nil
            let end = newline ?? utf8.count
            let range = WhiteSpace.trim(utf8, start..<end)
            if range.isEmpty {
                followsBlank = true
            } else {
                pieces.append(Piece(range: range, isIndented: range.lowerBound > start, followsBlank: followsBlank))
                followsBlank = false
            }
            start = end + 1
        }
        return pieces
    }

    /// Joins neighbours where the text was wrapped: no line is wider than a page, and nearly everywhere the next line's
    /// first word would not have fitted on the line before it.
    private static func join(_ pieces: [Piece], _ utf8: [UInt8]) -> [Piece] {
        let width = pieces.map(\.range.count).max() ?? 0
        guard widths.contains(width) else { return pieces }
        let isWrapped = pieces.indices.map { index in
            index > 0 && wraps(pieces[index - 1], pieces[index], width: width, utf8)
        }
        let neighbours = pieces.filter { !$0.followsBlank }.count
        let wrapped = isWrapped.filter { $0 }.count
        let midSentence = pieces.indices.filter { isWrapped[$0] && !endsSentence(pieces[$0 - 1], utf8) }.count
        guard wrapped >= 2, wrapped * 10 >= neighbours * 6, midSentence * 2 >= wrapped else { return pieces }
        var joined: [Piece] = []
        for (piece, wraps) in zip(pieces, isWrapped) {
            if wraps, let last = joined.popLast() {
                joined.append(
                    Piece(
                        range: last.range.lowerBound..<piece.range.upperBound,
                        isIndented: last.isIndented,
                        followsBlank: last.followsBlank
                    )
                )
            } else {
                joined.append(piece)
            }
        }
        return joined
    }

    private static func wraps(_ line: Piece, _ next: Piece, width: Int, _ utf8: [UInt8]) -> Bool {
        guard !next.followsBlank, Bullet.length(utf8, next.range) == 0,
            let word = WhiteSpace.nextWord(utf8, in: next.range)
        else { return false }
        return line.range.count + 1 + word.count > width
    }

    private static func endsSentence(_ line: Piece, _ utf8: [UInt8]) -> Bool {
        Closers.trim(utf8[line.range]).last.map { ".?!:".utf8.contains($0) } ?? false
    }
}

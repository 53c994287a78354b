public import Model

/// Walks through text term by term, the same way for the index and for its queries.
///
/// A term is a run of letters, digits and marks, folded by ``WordFolder``. Everything else divides, the apostrophe and the
/// hyphen too: `O'Brien's` gives `o`, `brien`, `s`, so that `government` finds `government's`; a query analysed alike
/// asks for these terms in a row. The folded term lies in one buffer that is used again for the next.
public struct TermAnalyzer: Sendable {
    /// The bytes of a folded term that are kept.
    ///
    /// What is longer is no word, and would only swell the vocabulary.
    public static let longestTerm = 128

    /// The folded bytes of the term that ``next()`` found last.
    public private(set) var term: [UInt8] = []

    private let utf8: [UInt8]
    private let end: Int
    private var position: Int

    /// Starts at the beginning of `range`, or of all bytes.
    ///
    /// - Parameters:
    ///   - utf8: Valid UTF-8.
    ///   - range: The half-open range of bytes to walk through.
    public init(_ utf8: [UInt8], in range: TextRange? = nil) {
        self.utf8 = utf8
        position = min(range?.start ?? 0, utf8.count)
        end = min(range?.end ?? utf8.count, utf8.count)
    }

    /// Goes to the next term and gives its range of bytes, or nil behind the last.
    ///
    /// - Complexity: O(*n*) in the bytes passed. Nothing is allocated for Latin letters once ``term`` has grown.
    public mutating func next() -> TextRange? {
        term.removeAll(keepingCapacity: true)
        var start = position
        while position < end {
            if takeWordScalar() { continue }
            let stop = position
            skipScalar()
            if !term.isEmpty { return TextRange(start, stop) }
            // A mark without a letter folds to nothing.
            start = position
        }
        return term.isEmpty ? nil : TextRange(start, end)
    }

    /// Appends the folded scalar at the position and passes it, if it belongs to a term.
    private mutating func takeWordScalar() -> Bool {
        let byte = utf8[position]
        if byte < 0x80 {
            guard Self.isASCIIWord(byte) else { return false }
            if term.count < Self.longestTerm { term.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
            position += 1
            return true
        }
        let next = position + Self.length(lead: byte)
        guard byte >= 0xC0, next <= end, WordScalars.standard.contains(scalar(until: next)) else { return false }
        if term.count < Self.longestTerm { WordFolder.standard.fold(utf8[position..<next], into: &term) }
        position = next
        return true
    }

    private mutating func skipScalar() {
        position = min(end, position + Self.length(lead: utf8[position]))
    }

    private func scalar(until next: Int) -> UInt32 {
        var value = UInt32(utf8[position]) & (0x7F >> UInt32(next - position))
        for index in position + 1..<next { value = value << 6 | UInt32(utf8[index] & 0x3F) }
        return value
    }

    private static func isASCIIWord(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    private static func length(lead: UInt8) -> Int {
        lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
}

/// Cuts what a reader gives at line feeds, holding one line at a time.
struct LineScanner {
    /// One line, without its line feed.
    struct Line {
        /// Its number from 1.
        let number: Int
        /// Its bytes, or nil where there are more than the limit.
        let bytes: [UInt8]?
    }

    private let reader: ByteReader
    private let limit: Int
    private var chunk: [UInt8] = []
    private var cursor = 0
    private var number = 0

    /// Scans from where `reader` stands; a line of more than `limit` bytes is passed over without being held.
    init(_ reader: ByteReader, limit: Int) {
        self.reader = reader
        self.limit = limit
    }

    /// The next line, or nil at the end.
    mutating func next() throws(ReadFault) -> Line? {
        var line: [UInt8] = []
        var length = 0
        var isOpen = false
        while true {
            if cursor == chunk.count {
                chunk = try reader.chunk()
                cursor = 0
                if chunk.isEmpty { return isOpen ? finished(line, length) : nil }
            }
            isOpen = true
            let end = chunk[cursor...].firstIndex(of: UInt8(ascii: "\n"))
            let piece = chunk[cursor..<(end ?? chunk.count)]
            length += piece.count
            if length <= limit { line += piece } else { line = [] }
            cursor = end.map { $0 + 1 } ?? chunk.count
            if end != nil { return finished(line, length) }
        }
    }

    private mutating func finished(_ line: [UInt8], _ length: Int) -> Line {
        number += 1
        return Line(number: number, bytes: length <= limit ? line : nil)
    }
}

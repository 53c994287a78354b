/// Finds where JSON values end, by their brackets and strings alone.
struct JSONValueScanner {
    /// A value's bytes.
    struct Value {
        /// All of them, to the end of the input where the value is not closed; nil where there are too many.
        var bytes: [UInt8]? = []
        /// Whether the scanner stopped behind the bracket that opens a list of records in the value.
        var openedList = false

        fileprivate mutating func take(_ piece: ArraySlice<UInt8>, limit: Int) {
            guard let count = bytes?.count else { return }
            if count + piece.count > limit { bytes = nil } else { bytes? += piece }
        }
    }

    private static let listNames = ["articles", "results"].map { Array($0.utf8) }

    private let reader: ByteReader
    private var chunk: [UInt8] = []
    private var cursor = 0

    init(_ reader: ByteReader) {
        self.reader = reader
    }

    /// The next byte that is no blank, which stays where it is; nil at the end.
    mutating func peek() throws(ReadFault) -> UInt8? {
        while try fill() {
            while cursor < chunk.count {
                if !Self.isBlank(chunk[cursor]) { return chunk[cursor] }
                cursor += 1
            }
        }
        return nil
    }

    /// Passes over the byte that was peeked at.
    mutating func advance() {
        cursor += 1
    }

    /// The bytes up to a blank, comma or bracket, at least one of them; no more than `limit` are kept.
    mutating func word(upTo limit: Int) throws(ReadFault) -> [UInt8] {
        var word: [UInt8] = []
        var isFirst = true
        while try fill() {
            while cursor < chunk.count {
                let byte = chunk[cursor]
                if !isFirst && (Self.isBlank(byte) || ",[]{}".utf8.contains(byte)) { return word }
                isFirst = false
                if word.count < limit { word.append(byte) }
                cursor += 1
            }
        }
        return word
    }

    /// The object, array or string that begins at the cursor, of which at most `limit` bytes are kept.
    ///
    /// With `stopsAtList` it stops inside an object where a member `articles` or `results` begins with a bracket.
    mutating func value(limit: Int, stopsAtList: Bool = false) throws(ReadFault) -> Value {
        try scan(limit: limit, depth: 0, stopsAtList: stopsAtList)
    }

    /// Passes over the rest of the object around the cursor.
    mutating func skipToClose() throws(ReadFault) {
        _ = try scan(limit: 0, depth: 1, stopsAtList: false)
    }

    private mutating func scan(limit: Int, depth start: Int, stopsAtList: Bool) throws(ReadFault) -> Value {
        var value = Value()
        var state = State(depth: start)
        while try fill() {
            var index = cursor
            while index < chunk.count {
                let byte = chunk[index]
                index += 1
                let event = state.take(byte)
                if event == .none { continue }
                value.take(chunk[cursor..<index], limit: limit)
                cursor = index
                if event == .closed { return value }
                if stopsAtList, let bytes = value.bytes, state.opensMember(bytes, Self.listNames) {
                    value.openedList = true
                    return value
                }
            }
            value.take(chunk[cursor..<index], limit: limit)
            cursor = index
        }
        return value
    }

    /// Whether there is a byte at the cursor.
    private mutating func fill() throws(ReadFault) -> Bool {
        if cursor < chunk.count { return true }
        chunk = try reader.chunk()
        cursor = 0
        return !chunk.isEmpty
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension JSONValueScanner {
    /// Where in a value the scanner is.
    fileprivate struct State {
        enum Event {
            case none
            /// A list begins in a member of the outermost object.
            case list
            case closed
        }

        var depth: Int
        private var isInString = false
        private var isEscaped = false

        init(depth: Int) {
            self.depth = depth
        }

        mutating func take(_ byte: UInt8) -> Event {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                    return depth == 0 ? .closed : .none
                }
                return .none
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "["):
                depth += 1
                return depth == 2 ? .list : .none
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                return depth <= 0 ? .closed : .none
            default: break
            }
            return .none
        }

        /// Whether `bytes` end with one of the names in marks, a colon and a bracket.
        func opensMember(_ bytes: [UInt8], _ names: [[UInt8]]) -> Bool {
            var rest = bytes.dropLast()
            func trim() { while let last = rest.last, JSONValueScanner.isBlank(last) { rest.removeLast() } }
            trim()
            guard rest.popLast() == UInt8(ascii: ":") else { return false }
            trim()
            guard rest.popLast() == UInt8(ascii: "\"") else { return false }
            return names.contains { name in
                rest.suffix(name.count).elementsEqual(name) && rest.dropLast(name.count).last == UInt8(ascii: "\"")
            }
        }
    }
}

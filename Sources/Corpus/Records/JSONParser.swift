import Model

/// Reads JSON (RFC 8259) from bytes that anybody may have written.
///
/// Nesting is bounded, a lone surrogate becomes U+FFFD, the last of two members of one name counts, a number that neither
/// `Int` nor `Double` holds is kept as its text, and `NaN` and the infinities that Python writes are null.
struct JSONParser {
    /// Why bytes are no JSON.
    struct Fault: Error, Equatable {
        /// Where, in bytes from 0.
        let offset: Int
        let reason: String
    }

    /// A value, and what was irregular about it.
    struct Document: Equatable {
        var value = JSONValue.null
        var hasRepeatedNames = false
        var hasLoneSurrogates = false
    }

    let bytes: [UInt8]
    var offset = 0
    private(set) var document = Document()
    private let nesting: Int

    /// The one value that `bytes` hold.
    ///
    /// - Complexity: O(*n*), and at most `nesting` calls deep.
    static func parse(_ bytes: [UInt8], nesting: Int) throws(Fault) -> Document {
        var parser = JSONParser(bytes, nesting: nesting)
        parser.document.value = try parser.value(depth: 0)
        parser.skipBlanks()
        guard parser.offset == bytes.count else { throw parser.fault("there is something behind the value") }
        return parser.document
    }

    private init(_ bytes: [UInt8], nesting: Int) {
        self.bytes = bytes
        self.nesting = nesting
        if bytes.starts(with: ByteOrderMark.utf8) { offset = ByteOrderMark.utf8.count }
    }

    private mutating func value(depth: Int) throws(Fault) -> JSONValue {
        skipBlanks()
        guard offset < bytes.count else { throw fault("it ends before its value does") }
        switch bytes[offset] {
        case UInt8(ascii: "{"): return try object(depth: depth + 1)
        case UInt8(ascii: "["): return try array(depth: depth + 1)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "N"): return try word("NaN", .null)
        case UInt8(ascii: "I"): return try word("Infinity", .null)
        case UInt8(ascii: "-") where offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "I"):
            return try word("-Infinity", .null)
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws(Fault) -> JSONValue {
        try enter(depth)
        var members: [String: JSONValue] = [:]
        if take(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            skipBlanks()
            guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { throw fault("a name is missing") }
            let name = try string()
            guard take(UInt8(ascii: ":")) else { throw fault("a colon is missing") }
            if members.updateValue(try value(depth: depth), forKey: name) != nil { document.hasRepeatedNames = true }
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw fault("an object is not closed") }
        return .object(members)
    }

    private mutating func array(depth: Int) throws(Fault) -> JSONValue {
        try enter(depth)
        var elements: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return .array(elements) }
        repeat {
            elements.append(try value(depth: depth))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw fault("an array is not closed") }
        return .array(elements)
    }

    private mutating func enter(_ depth: Int) throws(Fault) {
        guard depth <= nesting else { throw fault("it nests deeper than \(nesting) levels") }
        offset += 1
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Fault) -> JSONValue {
        let expected = "\(word)".utf8
        guard bytes[offset...].starts(with: expected) else { throw fault("there is no value") }
        offset += expected.count
        return value
    }

    private mutating func number() throws(Fault) -> JSONValue {
        let end = bytes[offset...].firstIndex { !Self.isNumeric($0) } ?? bytes.count
        let digits = bytes[offset..<end]
        guard let first = digits.first(where: { $0 != UInt8(ascii: "-") }), first &- 0x30 < 10,
            digits.last.map({ $0 &- 0x30 < 10 }) == true
        else { throw fault("there is no value") }
        let literal = String(decoding: digits, as: UTF8.self)
        offset = end
        // A literal of a million digits is converted by nobody.
        guard digits.count <= 64 else { return .string(literal) }
        if let whole = Int(literal) { return .integer(whole) }
        guard let number = Double(literal) else { throw fault("a number is malformed") }
        let isWhole = !digits.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
        return isWhole || !number.isFinite ? .string(literal) : .number(number)
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
            || byte | 0x20 == UInt8(ascii: "e")
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    private mutating func skipBlanks() {
        while offset < bytes.count, bytes[offset] == 0x20 || (0x09...0x0D).contains(bytes[offset]) { offset += 1 }
    }

    func fault(_ reason: String) -> Fault { Fault(offset: offset, reason: reason) }

    mutating func noteLoneSurrogate() { document.hasLoneSurrogates = true }
}

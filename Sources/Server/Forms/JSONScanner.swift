/// Walks through JSON that a ``Model/JSONWriter`` has written: valid, without white space.
struct JSONScanner {
    private let bytes: [UInt8]
    private var position: Int

    /// Starts at a value.
    init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// The members of the object at the position, by the ranges of their names, without marks, and of their values.
    ///
    /// - Complexity: O(*n*) in the object's bytes.
    mutating func members(_ visit: (_ name: Range<Int>, _ value: Range<Int>) -> Void) {
        elements { scanner in
            let start = scanner.position + 1
            scanner.skipString()
            let name = start..<scanner.position - 1
            scanner.position += 1
            let value = scanner.position
            scanner.skipValue()
            visit(name, value..<scanner.position)
        }
    }

    /// The ranges of the elements of the array at the position.
    mutating func elements() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        elements { scanner in
            let start = scanner.position
            scanner.skipValue()
            ranges.append(start..<scanner.position)
        }
        return ranges
    }

    /// Passes brackets and commas and lets `visit` pass what stands between them.
    private mutating func elements(_ visit: (inout JSONScanner) -> Void) {
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "}"), bytes[position] != UInt8(ascii: "]") {
            visit(&self)
            if position < bytes.count, bytes[position] == UInt8(ascii: ",") { position += 1 }
        }
        position += 1
    }

    private mutating func skipValue() {
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                skipString()
                if depth == 0 { return }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return }
                depth -= 1
                if depth == 0 {
                    position += 1
                    return
                }
            case UInt8(ascii: ","): if depth == 0 { return }
            default: break
            }
            position += 1
        }
    }

    private mutating func skipString() {
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        position += 1
    }

    /// The text of the string whose bytes, marks included, are `range`.
    static func text(of range: Range<Int>, in bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var index = range.lowerBound + 1
        while index < range.upperBound - 1 {
            guard bytes[index] == UInt8(ascii: "\\") else {
                text.append(bytes[index])
                index += 1
                continue
            }
            switch bytes[index + 1] {
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "u"):
                // The writer escapes control characters only, which have two digits that count.
                text.append(digit(bytes[index + 4]) << 4 | digit(bytes[index + 5]))
                index += 4
            default: text.append(bytes[index + 1])
            }
            index += 2
        }
        return text
    }

    private static func digit(_ byte: UInt8) -> UInt8 {
        byte < UInt8(ascii: "a") ? byte - UInt8(ascii: "0") : byte - UInt8(ascii: "a") + 10
    }
}

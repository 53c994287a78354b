/// What a `Range` field asks of content of a known length (RFC 9110, section 14).
enum ByteRange: Hashable, Sendable {
    /// The whole: no range, several, or one that is not understood.
    case whole
    /// These bytes, at least one.
    case part(Range<Int>)
    /// Bytes that are not there.
    case unsatisfiable

    /// Reads the value of a `Range` field.
    init(_ field: String?, length: Int) {
        self = field.flatMap { Self.read($0, length: length) } ?? .whole
    }

    private static func read(_ field: String, length: Int) -> ByteRange? {
        guard field.hasPrefix("bytes=") else { return nil }
        let parts = field.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
        let last = Int(parts[1])
        guard let first = Int(parts[0]) else {
            guard parts[0].isEmpty, let last else { return nil }
            return last == 0 || length == 0 ? .unsatisfiable : .part(max(0, length - last)..<length)
        }
        guard parts[1].isEmpty || (last ?? 0) >= first else { return nil }
        guard first < length else { return .unsatisfiable }
        return .part(first..<min(length, last.map { $0 == Int.max ? $0 : $0 + 1 } ?? length))
    }
}

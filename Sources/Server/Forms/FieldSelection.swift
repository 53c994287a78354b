import Model

/// The members of rows that `fields=` names, by paths such as `text` and `speaker.name`.
struct FieldSelection: Sendable {
    /// What is taken of a value: all of it, or these members.
    private indirect enum Node: Sendable {
        case whole
        case members([[UInt8]: Node])
    }

    private let root: Node

    /// Takes the members at `paths`; a path that leads on from a longer one takes the whole.
    init(_ paths: [String]) {
        root = paths.reduce(into: Node.members([:])) { node, path in
            node = Self.adding(path.split(separator: ".").map { Array($0.utf8) }[...], to: node)
        }
    }

    /// Writes the object in `row` with the members taken, in their order.
    func write(_ row: [UInt8], into json: inout JSONWriter) {
        Self.write(row, at: 0..<row.count, root, into: &json)
    }

    private static func adding(_ path: ArraySlice<[UInt8]>, to node: Node) -> Node {
        guard let name = path.first, case .members(var members) = node else { return .whole }
        members[name] = adding(path.dropFirst(), to: members[name] ?? .members([:]))
        return .members(members)
    }

    private static func write(_ row: [UInt8], at range: Range<Int>, _ node: Node, into json: inout JSONWriter) {
        guard case .members(let wanted) = node, row[range.lowerBound] == UInt8(ascii: "{") else {
            return json.raw(row[range])
        }
        json.beginObject()
        var scanner = JSONScanner(row, at: range.lowerBound)
        scanner.members { name, value in
            guard let member = wanted[Array(row[name])] else { return }
            json.key(String(decoding: row[name], as: UTF8.self))
            write(row, at: value, member, into: &json)
        }
        json.endObject()
    }
}

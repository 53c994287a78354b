/// Writes rows as comma-separated values (RFC 4180), with the members of JSON as columns.
///
/// A column is named by the path of a member, joined by dots. A list is one cell, its elements joined by `; `: a range as
/// `start..end`, an object as JSON. What a spreadsheet would run as a formula gets an apostrophe before it.
struct TableWriter: Sendable {
    private let columns: [String]
    /// The number of the column under the names that lead to it, level by level.
    private let tree: Node

    private struct Node: Sendable {
        var name: [UInt8] = []
        var column: Int?
        /// In the order of the columns, which is mostly that of the members of a row.
        var members: [Node] = []

        /// The place of the member of that name; it is looked for from `hint` on, where it mostly is.
        func index(of name: ArraySlice<UInt8>, from hint: Int) -> Int? {
            for step in members.indices {
                let index = hint + step < members.count ? hint + step : hint + step - members.count
                if members[index].name.elementsEqual(name) { return index }
            }
            return nil
        }
    }

    /// Prepares to write those columns.
    init(columns: [String]) {
        self.columns = columns
        var tree = Node()
        for (number, column) in columns.enumerated() {
            Self.add(number, at: column.split(separator: ".").map { Array($0.utf8) }[...], to: &tree)
        }
        self.tree = tree
    }

    /// Writes the line of names.
    func writeHeader(into bytes: inout [UInt8]) {
        bytes += columns.joined(separator: ",").utf8
        bytes += Self.lineEnd
    }

    /// Writes the line of the object in `row`.
    func write(_ row: [UInt8], into bytes: inout [UInt8]) {
        var cells = [Range<Int>?](repeating: nil, count: columns.count)
        fill(&cells, row, at: 0, tree)
        for (number, cell) in cells.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ",")) }
            if let cell { Self.write(row, cell, into: &bytes) }
        }
        bytes += Self.lineEnd
    }

    private static let lineEnd = Array("\r\n".utf8)

    private static func add(_ column: Int, at path: ArraySlice<[UInt8]>, to node: inout Node) {
        guard let name = path.first else {
            node.column = column
            return
        }
        let index = node.members.firstIndex { $0.name == name } ?? node.members.count
        if index == node.members.count { node.members.append(Node(name: name)) }
        add(column, at: path.dropFirst(), to: &node.members[index])
    }

    private func fill(_ cells: inout [Range<Int>?], _ row: [UInt8], at position: Int, _ node: Node) {
        var scanner = JSONScanner(row, at: position)
        var next = 0
        scanner.members { name, value in
            guard let index = node.index(of: row[name], from: next) else { return }
            let member = node.members[index]
            next = index + 1 < node.members.count ? index + 1 : 0
            if let column = member.column { cells[column] = value }
            if !member.members.isEmpty, row[value.lowerBound] == UInt8(ascii: "{") {
                fill(&cells, row, at: value.lowerBound, member)
            }
        }
    }

    private static func write(_ row: [UInt8], _ value: Range<Int>, into bytes: inout [UInt8]) {
        switch row[value.lowerBound] {
        case UInt8(ascii: "n"): break
        case UInt8(ascii: "\""): quote(JSONScanner.text(of: value, in: row), into: &bytes)
        case UInt8(ascii: "["): quote(list(row, value), into: &bytes)
        case UInt8(ascii: "{"): quote(row[value], into: &bytes)
        default: bytes += row[value]
        }
    }

    private static func list(_ row: [UInt8], _ value: Range<Int>) -> [UInt8] {
        var scanner = JSONScanner(row, at: value.lowerBound)
        var text: [UInt8] = []
        for (number, element) in scanner.elements().enumerated() {
            if number > 0 { text += "; ".utf8 }
            switch row[element.lowerBound] {
            case UInt8(ascii: "\""): text += JSONScanner.text(of: element, in: row)
            case UInt8(ascii: "{"): text += range(row, element) ?? Array(row[element])
            default: text += row[element]
            }
        }
        return text
    }

    /// `start..end` of an object that has no other members.
    private static func range(_ row: [UInt8], _ object: Range<Int>) -> [UInt8]? {
        var bounds: [UInt8]? = []
        var scanner = JSONScanner(row, at: object.lowerBound)
        scanner.members { name, value in
            switch String(decoding: row[name], as: UTF8.self) {
            case "start": bounds? += row[value]
            case "end": bounds? += Array("..".utf8) + row[value]
            default: bounds = nil
            }
        }
        return bounds
    }

    /// Writes a text as a cell: in marks where it holds a comma, a mark or a line break, these doubled.
    private static func quote(_ text: some Collection<UInt8>, into bytes: inout [UInt8]) {
        let mark = UInt8(ascii: "\"")
        let needsMarks = text.contains { $0 == mark || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }
        if needsMarks { bytes.append(mark) }
        if isFormula(text) { bytes.append(UInt8(ascii: "'")) }
        for byte in text {
            if byte == mark { bytes.append(mark) }
            bytes.append(byte)
        }
        if needsMarks { bytes.append(mark) }
    }

    /// Whether a spreadsheet may run the text (OWASP, CSV injection).
    private static func isFormula(_ text: some Collection<UInt8>) -> Bool {
        switch text.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }
}

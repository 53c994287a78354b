/// A parsed page: elements and texts in the order of the document, each element before what it holds.
///
/// The nodes of an element are therefore a range of indices, and every pass over the tree is a loop.
struct HTMLTree {
    /// An element or a text.
    struct Node {
        let tag: HTMLTag
        /// The index of the element around it, -1 where there is none.
        let parent: Int32
        /// The index behind the last node in it.
        var end: Int32
        /// Of an element its attributes, of a text its bytes.
        var range: Range<Int32>
    }

    /// One attribute.
    struct Attribute {
        let name: HTMLAttribute
        let value: Range<Int32>
    }

    var nodes: [Node] = []
    var attributes: [Attribute] = []
    /// Whether the page went on beyond the limits.
    var isCut = false
    private var bytes: [UInt8] = []

    /// Keeps `value` and gives its place.
    mutating func store(_ value: some Collection<UInt8>) -> Range<Int32> {
        let start = Int32(bytes.count)
        bytes += value
        return start..<Int32(bytes.count)
    }

    /// The indices of the node at `index` and all that it holds.
    func range(of index: Int) -> Range<Int> { index..<Int(nodes[index].end) }

    /// The index of the element around the node at `index`, or nil.
    func parent(of index: Int) -> Int? {
        let parent = Int(nodes[index].parent)
        return parent < 0 ? nil : parent
    }

    /// The elements around the node at `index`, the innermost first.
    func ancestors(of index: Int) -> some Sequence<Int> {
        sequence(state: index) { state in
            guard let parent = parent(of: state) else { return nil }
            state = parent
            return parent
        }
    }

    /// The bytes of the text at `index`.
    func text(_ index: Int) -> ArraySlice<UInt8> {
        let range = nodes[index].range
        return bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// The value of an attribute of the element at `index`, or nil where it has none of the name.
    func value(_ name: HTMLAttribute, of index: Int) -> String? {
        bytes(name, of: index).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of that value.
    func bytes(_ name: HTMLAttribute, of index: Int) -> ArraySlice<UInt8>? {
        guard nodes[index].tag != .text else { return nil }
        for position in nodes[index].range where attributes[Int(position)].name == name {
            let value = attributes[Int(position)].value
            return bytes[Int(value.lowerBound)..<Int(value.upperBound)]
        }
        return nil
    }

    /// The words of an attribute between white space, in lower case.
    func tokens(_ name: HTMLAttribute, of index: Int) -> [String] {
        bytes(name, of: index)?.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self).lowercased() } ?? []
    }

    /// All text in the node at `index`, each run of white space as one space.
    func string(in index: Int) -> String {
        var utf8: [UInt8] = []
        for node in range(of: index) where nodes[node].tag == .text { utf8 += text(node) }
        return RecordValue.oneLine(String(decoding: utf8, as: UTF8.self))
    }

    /// The indices of the elements of that tag, in their order.
    func elements(_ tag: HTMLTag) -> [Int] { nodes.indices.filter { nodes[$0].tag == tag } }
}

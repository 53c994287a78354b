/// Builds a tree from the events of a parser.
final class HTMLTreeBuilder {
    /// Whether the limits are reached and nothing more is taken.
    private(set) var isFull = false

    private let limits: HTMLLimits
    private var tree = HTMLTree()
    private var open: [Int32] = []

    /// Begins with an empty tree.
    init(limits: HTMLLimits) {
        self.limits = limits
    }

    /// An element begins.
    func open(_ name: String, _ attributes: [(name: HTMLAttribute, value: [UInt8])]) {
        guard open.count < limits.depth, tree.nodes.count < limits.nodes else {
            isFull = true
            return
        }
        let start = tree.attributes.count
        for (name, value) in attributes {
            let range = tree.store(value)
            tree.attributes.append(HTMLTree.Attribute(name: name, value: range))
        }
        let tag = HTMLTag.named(name)
        open.append(Int32(tree.nodes.count))
        tree.nodes.append(
            HTMLTree.Node(
                tag: tag,
                parent: open.dropLast().last ?? -1,
                end: Int32(tree.nodes.count + 1),
                range: Int32(start)..<Int32(tree.attributes.count)
            )
        )
    }

    /// The innermost element ends.
    func close() {
        guard !isFull, let index = open.popLast() else { return }
        tree.nodes[Int(index)].end = Int32(tree.nodes.count)
    }

    /// A piece of text stands in the innermost element.
    func add(_ bytes: some Collection<UInt8>) {
        guard !isFull else { return }
        let range = tree.store(bytes)
        // Neighbouring pieces are one text.
        let last = tree.nodes.count - 1
        if last >= 0, tree.nodes[last].tag == .text, tree.nodes[last].parent == open.last ?? -1,
            tree.nodes[last].range.upperBound == range.lowerBound
        {
            tree.nodes[last].range = tree.nodes[last].range.lowerBound..<range.upperBound
            return
        }
        guard tree.nodes.count < limits.nodes else {
            isFull = true
            return
        }
        tree.nodes.append(
            HTMLTree.Node(tag: .text, parent: open.last ?? -1, end: Int32(tree.nodes.count + 1), range: range)
        )
    }

    /// The tree, with all elements closed; `isCut` where the parser was not given all of the page.
    func finish(isCut: Bool = false) -> HTMLTree {
        while let index = open.popLast() { tree.nodes[Int(index)].end = Int32(tree.nodes.count) }
        tree.isCut = isFull || isCut
        return tree
    }
}

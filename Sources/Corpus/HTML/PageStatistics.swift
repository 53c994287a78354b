/// How much text every element of a page holds, and how much of it is prose.
///
/// Prose is text in blocks of some length that are not made of links, outside of navigation and the like: the idea of the
/// program Readability. Computed in two passes, O(*n*).
struct PageStatistics {
    /// The fewest bytes of a block of prose.
    private static let shortest = 60

    /// What is known of one node.
    struct Node {
        /// Whether nothing of it is shown, or it stands around the article: navigation, dialogs, comments.
        var isOuter = false
        /// The bytes of visible text, white space left out.
        var text = 0
        /// Those of them in links.
        var links = 0
        /// Those of them in bold type.
        var bold = 0
        var prose = 0
        /// Whether there are blocks in it.
        var holdsBlocks = false
        /// Whether there are headings of the first rank in it.
        var holdsTitle = false
    }

    private(set) var nodes: [Node]

    init(_ tree: HTMLTree) {
        nodes = Array(repeating: Node(), count: tree.nodes.count)
        let owners = markOuter(tree)
        countOwn(tree, owners)
        for index in nodes.indices.reversed() {
            guard let parent = tree.parent(of: index), !nodes[index].isOuter else { continue }
            nodes[parent].text += nodes[index].text
            nodes[parent].links += nodes[index].links
            nodes[parent].bold += nodes[index].bold
            nodes[parent].prose += nodes[index].prose
            if nodes[index].holdsBlocks || tree.nodes[index].tag.isBlock { nodes[parent].holdsBlocks = true }
            if nodes[index].holdsTitle || tree.nodes[index].tag == .h1 { nodes[parent].holdsTitle = true }
        }
    }

    /// The part of the text at `index` that stands in links, from 0 to 1.
    func linkShare(_ index: Int) -> Double {
        nodes[index].text == 0 ? 0 : Double(nodes[index].links) / Double(nodes[index].text)
    }

    /// Marks what is outer and gives for every node the index of the block that it stands in, or -1.
    private mutating func markOuter(_ tree: HTMLTree) -> [Int32] {
        var owners = [Int32](repeating: -1, count: nodes.count)
        for index in nodes.indices {
            let tag = tree.nodes[index].tag
            let parent = tree.parent(of: index)
            let isInOuter = parent.map { nodes[$0].isOuter } ?? false
            nodes[index].isOuter = isInOuter || tag != .text && Self.isOuter(tree, index)
            owners[index] = tag.isBlock ? Int32(index) : parent.map { owners[$0] } ?? -1
        }
        return owners
    }

    private mutating func countOwn(_ tree: HTMLTree, _ owners: [Int32]) {
        var own = [Int](repeating: 0, count: nodes.count)
        var ownLinks = own
        var isLink = [Bool](repeating: false, count: nodes.count)
        var isBold = isLink
        for index in nodes.indices {
            let tag = tree.nodes[index].tag
            let parent = tree.parent(of: index)
            isLink[index] = tag == .a || parent.map { isLink[$0] } ?? false
            isBold[index] = tag == .b || tag == .strong || parent.map { isBold[$0] } ?? false
            guard tag == .text, !nodes[index].isOuter else { continue }
            let count = tree.text(index).reduce(0) { $1 > 0x20 ? $0 + 1 : $0 }
            nodes[index].text = count
            if isLink[index] { nodes[index].links = count }
            if isBold[index] { nodes[index].bold = count }
            guard owners[index] >= 0 else { continue }
            own[Int(owners[index])] += count
            if isLink[index] { ownLinks[Int(owners[index])] += count }
        }
        for index in nodes.indices where own[index] >= Self.shortest && ownLinks[index] * 2 < own[index] {
            if Self.mayHoldProse(tree, index) { nodes[index].prose = own[index] }
        }
    }

    /// Headings, captions and items of lists are no prose, and neither is what stands beside the article.
    private static func mayHoldProse(_ tree: HTMLTree, _ index: Int) -> Bool {
        let tag = tree.nodes[index].tag
        if tag.isHeading || tag == .figcaption || tag == .li || tag == .dt || tag == .footer { return false }
        return !tree.ancestors(of: index).prefix(24)
            .contains {
                let around = tree.nodes[$0].tag
                return around == .aside || around == .footer || around == .figure
            }
    }

    private static func isOuter(_ tree: HTMLTree, _ index: Int) -> Bool {
        let tag = tree.nodes[index].tag
        if tag.isUnseen || tag == .nav || tree.bytes(.hidden, of: index) != nil { return true }
        if tree.tokens(.role, of: index).contains(where: MarkupVocabulary.outerRoles.contains) { return true }
        if let style = tree.value(.style, of: index)?.lowercased().filter({ $0 != " " }),
            style.contains("display:none") || style.contains("visibility:hidden")
        {
            return true
        }
        let classes = tree.tokens(.class, of: index)
        if classes.contains(where: MarkupVocabulary.unseenClasses.contains) { return true }
        guard tag.isContainer || tag == .ol || tag == .ul else { return false }
        return (classes + tree.tokens(.id, of: index))
            .contains { name in
                MarkupVocabulary.comments.contains {
                    name == $0 || name.hasPrefix($0 + "-") || name.hasPrefix($0 + "_")
                }
            }
    }
}

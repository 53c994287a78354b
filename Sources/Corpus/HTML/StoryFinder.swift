/// Finds where on a page the story stands.
///
/// What the page marks as its article is believed where it holds a good part of the prose; else the story is where the
/// prose is dense. No outlet's markup is known here.
struct StoryFinder {
    /// Where the story stands.
    struct Story: Equatable {
        /// The nodes that are read: the story with its head and foot.
        let scope: Range<Int>
        /// The nodes of the story's own text.
        let body: Range<Int>
        /// The heading that is the title.
        let title: Int?
    }

    /// The part of an element's prose that one child must hold for the story to be looked for in that child alone.
    private static let narrowing = 0.85
    /// The part of a page's prose that an element which claims to be the article must hold.
    private static let claim = 0.4
    /// The part of the prose in all articles of a page that one of them must hold.
    private static let lead = 0.6

    private let tree: HTMLTree
    private let statistics: PageStatistics
    /// The titles that the page tells machines, folded by ``folded(_:)``.
    private let titles: [String]

    init(_ tree: HTMLTree, _ statistics: PageStatistics, titles: [String]) {
        self.tree = tree
        self.statistics = statistics
        self.titles = titles.map(Self.folded)
    }

    /// The story, or nil where the page has no element.
    func find() -> Story? {
        guard let page = tree.elements(.body).first ?? tree.nodes.indices.first(where: { tree.nodes[$0].tag != .text })
        else { return nil }
        let seed = marked(in: page)
        let body = narrowed(from: seed ?? page)
        let article = semantic(around: body, seed: seed)
        let title = title(before: body, in: article ?? page) ?? title(before: body, in: page)
        return Story(scope: scope(page, article, body, title), body: tree.range(of: body), title: title)
    }

    /// `string` in lower case with letters and digits alone.
    static func folded(_ string: String) -> String {
        String(
            String.UnicodeScalarView(
                string.lowercased().unicodeScalars
                    .filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
            )
        )
    }

    private func prose(_ index: Int) -> Int { statistics.nodes[index].prose }

    /// The element that the page marks as its article's text, its article or its main part.
    private func marked(in page: Int) -> Int? {
        let enough = Double(prose(page)) * Self.claim
        let outermost = { (test: (Int) -> Bool) -> [Int] in
            var found: [Int] = []
            for index in tree.range(of: page) where !statistics.nodes[index].isOuter && tree.nodes[index].tag != .text {
                if let last = found.last, tree.range(of: last).contains(index) { continue }
                if test(index) { found.append(index) }
            }
            return found
        }
        let bodies = outermost { tree.tokens(.itemprop, of: $0).contains("articlebody") }
        if let common = common(of: bodies), bodies.map(prose).reduce(0, +) > 0,
            Double(bodies.map(prose).reduce(0, +)) >= enough
        {
            return common
        }
        for test in [isArticle, isMain] {
            let found = outermost(test)
            let all = Double(found.map(prose).reduce(0, +))
            // Several of one size are the entries of a list.
            if let best = found.max(by: { prose($0) < prose($1) }), prose(best) > 0,
                Double(prose(best)) >= max(enough, all * Self.lead)
            {
                return best
            }
        }
        return nil
    }

    private func isArticle(_ index: Int) -> Bool {
        tree.nodes[index].tag == .article || tree.tokens(.role, of: index).contains("article")
            || tree.tokens(.itemtype, of: index).contains { $0.hasSuffix("article") || $0.hasSuffix("posting") }
    }

    private func isMain(_ index: Int) -> Bool {
        tree.nodes[index].tag == .main || tree.tokens(.role, of: index).contains("main")
    }

    /// The innermost element around all of them.
    private func common(of nodes: [Int]) -> Int? {
        guard var common = nodes.first, let last = nodes.last else { return nil }
        while !tree.range(of: common).contains(last) {
            guard let parent = tree.parent(of: common) else { return nil }
            common = parent
        }
        return common
    }

    /// The innermost container in `start` that still holds nearly all of its prose.
    private func narrowed(from start: Int) -> Int {
        var index = start
        while let child = children(of: index).max(by: { prose($0) < prose($1) }),
            tree.nodes[child].tag.isContainer, statistics.nodes[child].holdsBlocks || tree.nodes[child].tag != .unknown,
            prose(child) > 0, Double(prose(child)) >= Self.narrowing * Double(prose(index))
        {
            index = child
        }
        return index
    }

    private func children(of index: Int) -> [Int] {
        var children: [Int] = []
        var child = index + 1
        while child < tree.range(of: index).upperBound {
            if tree.nodes[child].tag != .text && !statistics.nodes[child].isOuter { children.append(child) }
            child = tree.range(of: child).upperBound
        }
        return children
    }

    /// The article, or else the main part, that holds the story.
    private func semantic(around body: Int, seed: Int?) -> Int? {
        guard seed != nil else { return nil }
        let around = [body] + tree.ancestors(of: body)
        return around.first(where: isArticle) ?? around.first(where: isMain)
    }

    /// The heading that says the page's title, or else the last of the first rank before the story's text.
    private func title(before body: Int, in element: Int) -> Int? {
        let headings = tree.range(of: element)
            .filter {
                tree.nodes[$0].tag.isHeading && !statistics.nodes[$0].isOuter && statistics.nodes[$0].text > 0
            }
        if let exact = headings.first(where: { titles.contains(Self.folded(tree.string(in: $0))) }) { return exact }
        let first = headings.filter { tree.nodes[$0].tag == .h1 }
        return first.last { $0 < body } ?? first.first { tree.range(of: body).contains($0) }
    }

    /// From the article's beginning, or the title, to its end.
    private func scope(_ page: Int, _ article: Int?, _ body: Int, _ title: Int?) -> Range<Int> {
        if let article {
            let range = tree.range(of: article)
            guard let title, title < range.lowerBound else { return range }
            return title..<range.upperBound
        }
        let inner = tree.range(of: body)
        guard let title, title < inner.lowerBound, let around = common(of: [title, body]) else { return inner }
        // What stands behind the story in the same small container belongs to it; behind that comes the rest of the page.
        let isSmall = around != page && statistics.nodes[body].text * 10 >= statistics.nodes[around].text * 6
        return title..<(isSmall ? tree.range(of: around).upperBound : inner.upperBound)
    }
}

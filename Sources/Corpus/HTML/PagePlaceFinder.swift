/// Tells what elements say about the text in them.
struct PagePlaceFinder {
    /// The part of a box's text that stands in links if it is made of links to other stories.
    private static let linkBox = 0.6

    /// How many nodes behind the title its subtitle may begin.
    private static let reach = 30

    private let tree: HTMLTree
    private let statistics: PageStatistics
    private let story: StoryFinder.Story

    init(_ tree: HTMLTree, _ statistics: PageStatistics, _ story: StoryFinder.Story) {
        self.tree = tree
        self.statistics = statistics
        self.story = story
    }

    /// The place of what stands in the element at `index`, which itself stands in `outer`.
    func place(of index: Int, in outer: PagePlace) -> PagePlace {
        var place = outer
        let range = tree.range(of: index)
        // An element that holds the story says nothing about a single block of it.
        let holdsStory = range.contains(story.body.lowerBound) && range.upperBound >= story.body.upperBound
        place.side = side(of: index)
        switch outer.role {
        case .title, .caption: break
        case .item where tree.nodes[index].tag == .p: break
        case .quotation where tree.nodes[index].tag == .p: break
        default: place.role = role(of: index, holdsStory: holdsStory) ?? outer.role
        }
        if !holdsStory, outer.box == nil { place.box = box(of: index) }
        return place
    }

    /// Whether the element's text names the author.
    func namesAuthor(_ index: Int) -> Bool {
        guard !tree.range(of: index).contains(story.body.lowerBound) || tree.nodes[index].tag == .a else {
            return false
        }
        return tree.tokens(.rel, of: index).contains("author") || tree.tokens(.itemprop, of: index).contains("author")
            || holds(MarkupVocabulary.byline, index)
    }

    private func side(of index: Int) -> PagePlace.Side {
        if let title = story.title, index < title, !tree.range(of: index).contains(title) { return .above }
        if index < story.body.lowerBound { return .before }
        return story.body.contains(index) ? .inside : .behind
    }

    private func role(of index: Int, holdsStory: Bool) -> PagePlace.Role? {
        let tag = tree.nodes[index].tag
        if index == story.title { return .title }
        if tag.isHeading { return isSubtitle(index) ? .subtitle : .heading }
        switch tag {
        case .figcaption: return .caption
        case .li: return .item
        case .blockquote: return .quotation
        case .p, .dd:
            if isSubtitle(index) { return .subtitle }
            return isCaption(index) ? .caption : .paragraph
        case .tr: return statistics.holdsLayout(tree, index) ? nil : .cell
        case .div, .span, .section, .caption, .unknown:
            if holdsStory { return nil }
            if isCaption(index) { return .caption }
            return isSubtitle(index) ? .subtitle : nil
        default: return nil
        }
    }

    private func isSubtitle(_ index: Int) -> Bool {
        let isNear = story.title.map { ($0..<($0 + Self.reach)).contains(index) } ?? false
        guard index < story.body.lowerBound || isNear else { return false }
        let names = tree.tokens(.itemprop, of: index)
        return names.contains("alternativeheadline") || names.contains("description")
            || holds(MarkupVocabulary.subtitle, index)
    }

    private func isCaption(_ index: Int) -> Bool {
        holds(MarkupVocabulary.caption, index)
            && tree.ancestors(of: index).prefix(4)
                .contains { around in
                    tree.nodes[around].tag == .figure
                        || tree.range(of: around).count < 40
                            && tree.range(of: around).contains { tree.nodes[$0].tag == .img }
                }
    }

    private func box(of index: Int) -> PagePlace.Box? {
        let tag = tree.nodes[index].tag
        guard tag.isBlock else { return nil }
        if tag == .form || holds(MarkupVocabulary.signup, index) { return .signup }
        if holds(MarkupVocabulary.related, index) { return .related }
        if holds(MarkupVocabulary.controls, index) { return .controls }
        if holds(MarkupVocabulary.pullQuote, index) { return .pullQuote }
        let isAside = tag == .aside || tree.tokens(.role, of: index).contains("complementary")
        let isLinks = tag.isContainer || tag == .ul || tag == .ol
        if (isLinks || isAside) && statistics.linkShare(index) >= Self.linkBox { return .related }
        return isAside ? .aside : nil
    }

    /// Whether a part of one of the element's classes is among `words`.
    private func holds(_ words: Set<String>, _ index: Int) -> Bool {
        tree.tokens(.class, of: index)
            .contains { token in
                token.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
                    .contains { words.contains(String(decoding: Array($0), as: UTF8.self)) }
            }
    }
}

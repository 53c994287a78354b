import Model

/// A block of a page's visible text, before its kind is decided.
struct PageBlock {
    /// The text: runs of white space are one space, breaks are line feeds.
    var text: [UInt8] = []
    /// How many of its bytes stand in links, in bold type, and in `time` elements.
    var linked = 0
    var bold = 0
    var timed = 0
    /// Whether it begins with a bullet.
    var isBulleted = false
    /// Whether a part of it names the author.
    var namesAuthor = false
    /// The part of the page that it stands in.
    var place: PagePlace

    /// A beginning.
    init(_ place: PagePlace) {
        self.place = place
    }

    /// The number of words.
    var words: Int { WhiteSpace.words(of: text).count }

    /// The block, or its lines where they are the items of a list without markup.
    var items: [PageBlock] {
        let lines = text.split(separator: UInt8(ascii: "\n")).map(Array.init)
        let bulleted = lines.filter { Bullet.length($0, 0..<$0.count) > 0 }
        guard bulleted.count >= 2, bulleted.count + 1 >= lines.count else { return [self] }
        return lines.map { line in
            var item = PageBlock(place)
            item.text = line
            item.isBulleted = Bullet.length(line, 0..<line.count) > 0
            return item
        }
    }
}

/// The part of the page that a block stands in, as the elements around it tell.
struct PagePlace: Equatable {
    /// Where the block stands to the story's own text.
    enum Side {
        /// Before the title.
        case above
        case before
        case inside
        case behind
    }

    /// What the innermost element that tells anything says of the block.
    enum Role {
        case title
        case subtitle
        case caption
        case heading
        case item
        case paragraph
        case quotation
        case cell
    }

    /// What the box says that the block stands in.
    enum Box {
        case related
        case signup
        case controls
        case pullQuote
        case aside
    }

    var side = Side.inside
    var role: Role?
    var box: Box?
}

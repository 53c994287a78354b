/// One stretch of an article's text with its function on the page.
public struct Block: Hashable, Sendable {
    /// Where it stands, without the white space around it.
    public let range: TextRange
    /// What it is.
    public let kind: BlockKind

    /// Creates a block.
    public init(range: TextRange, kind: BlockKind) {
        self.range = range
        self.kind = kind
    }
}

/// The function of a block on a scraped page.
public enum BlockKind: String, Sendable, CaseIterable {
    /// The headline.
    case title
    /// The line under the headline.
    case subtitle
    /// Who wrote it.
    case byline
    /// Where, and perhaps when, it was written, on a line of its own.
    case dateline
    /// The story.
    case paragraph
    /// A heading inside the story.
    case heading
    /// An item of a list inside the story.
    case listItem = "list_item"
    /// The text of a picture.
    case caption
    /// The same text of the same picture again.
    case captionRepeat = "caption_repeat"
    /// A button or a line that asks to subscribe.
    case subscribe
    /// A box that asks to sign up for a letter.
    case signup
    /// The outlet's advertisement for itself or for others.
    case promo
    /// How long the reading takes.
    case readingTime = "reading_time"
    /// The name of a section that opens a run of furniture.
    case sectionHeader = "section_header"
    /// The headline of another story.
    case teaserTitle = "teaser_title"
    /// The first lines of another story.
    case teaserText = "teaser_text"
    /// The line that names the outlet or agency.
    case sourceLine = "source_line"
    /// The note on who the author is.
    case authorBio = "author_bio"
    /// Anything else that is not the story.
    case other

    /// Where a quote in such a block counts.
    public var zone: Zone {
        switch self {
        case .title, .subtitle: .title
        case .paragraph, .heading, .listItem, .dateline: .body
        default: .furniture
        }
    }
}

/// The part of the page that a quote stands in.
public enum Zone: String, Sendable, CaseIterable {
    /// Title or subtitle.
    case title
    /// The story itself.
    case body
    /// Whatever is not the story.
    case furniture
}

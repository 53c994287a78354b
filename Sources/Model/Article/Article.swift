/// One article as it was read: its text, its blocks and what the page says about itself.
public struct Article: Hashable, Sendable {
    /// The id, unique in the corpus: letters, digits, `_` and `-`.
    public var id: String
    /// The file's path below the given folder, with the folder's last name in front, for people to find it.
    public var path: String
    /// What the file was.
    public var format: SourceFormat
    /// The headline, or nil where the text gives none.
    public var title: Evidenced<String>?
    /// Who wrote it, in the order of the page.
    public var authors: [Evidenced<String>]
    /// Who published it, or nil where the text gives none.
    public var outlet: Outlet?
    /// The place that the story was filed from, as printed (`LISBON`).
    public var dateline: String?
    /// The address that the record gives.
    public var url: String?
    /// A BCP 47 tag, `und` where unknown.
    public var language: String
    /// Credits of photographs, as printed.
    public var credits: [String]
    /// The date or time of publication in ISO 8601, only where the text or the record gives one.
    public var published: String?
    /// The date of the event in ISO 8601, or nil.
    public var eventDate: String?
    /// Where the dates come from.
    public var dateEvidence: String?
    /// Fields of the record that are not understood, kept as they were.
    public var extra: [String: JSONValue]
    /// The text that all ranges count in.
    public var text: ArticleText
    /// The SHA-256 of the text's UTF-8, in lower-case hexadecimal.
    public var textSHA256: String
    /// The number of words of the text.
    public var wordCount: Int
    /// The division of the text, in its order, covering every non-space character once.
    public var blocks: [Block]

    /// Creates an article with no metadata beyond what is given.
    public init(
        id: String,
        path: String,
        format: SourceFormat,
        text: ArticleText,
        textSHA256: String,
        wordCount: Int,
        blocks: [Block]
    ) {
        self.id = id
        self.path = path
        self.format = format
        self.text = text
        self.textSHA256 = textSHA256
        self.wordCount = wordCount
        self.blocks = blocks
        title = nil
        authors = []
        outlet = nil
        dateline = nil
        url = nil
        language = "en"
        credits = []
        published = nil
        eventDate = nil
        dateEvidence = nil
        extra = [:]
    }
}

extension Article {
    /// Whether it is in English, and so is annotated.
    public var isEnglish: Bool { language == "en" || language.hasPrefix("en-") }
}

/// A value with the kind of place it was read from, such as `first_line`, `byline` or `record`.
public struct Evidenced<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value.
    public let value: Value
    /// Where it was read.
    public let evidence: String

    /// Creates a value with its evidence.
    public init(_ value: Value, evidence: String) {
        self.value = value
        self.evidence = evidence
    }
}

/// Who published an article.
public struct Outlet: Hashable, Sendable {
    /// The name as a slug: lower-case ASCII with hyphens.
    public let id: String
    /// The name as printed.
    public let name: String
    /// Where it was read.
    public let evidence: String

    /// Creates an outlet.
    public init(id: String, name: String, evidence: String) {
        self.id = id
        self.name = name
        self.evidence = evidence
    }
}

/// The form that an article's source had.
public enum SourceFormat: String, Sendable, CaseIterable {
    /// Plain text.
    case text
    /// A file holding one JSON record, or several.
    case json
    /// One JSON record a line.
    case jsonl
    /// A web page.
    case html
}

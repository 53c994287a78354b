/// The places of a web page that metadata are read from.
extension MetadataEvidence {
    /// A member of the page's linked data (`NewsArticle` of schema.org in JSON-LD).
    public static let linkedData = "json_ld"
    /// A property of Open Graph (`og:title`, `article:published_time`).
    public static let openGraph = "open_graph"
    /// Another `meta` element (`author`, `citation_author`, `dc.creator`).
    public static let meta = "meta"
    /// The page's heading.
    public static let heading = "heading"
    /// The page's `title` element, the outlet's name behind it left out.
    public static let titleElement = "title_element"
    /// An element that says what it holds: `rel=author`, `itemprop`, `time`.
    public static let markup = "markup"
}

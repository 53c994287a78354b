/// The articles in the order of the corpus, one row each.
struct ArticleTable: Sendable {
    /// The date of publication of each article.
    let published: [String?]
    /// The number of words of each article.
    let words: [Int]
    /// The number of quotes of each article that lists show.
    let listedQuoteCounts: [Int]
    /// The original that each article copies, or itself.
    let originals: [Int32]
    /// The outlet of each article, by its number, or -1.
    let outlets: [Int32]
    /// The story of each article, by its number, or -1.
    let stories: [Int32]
    /// The month of publication of each article.
    let months: NamedColumn
    /// The language of each article.
    let languages: NamedColumn
    /// All rows, the newest first.
    let newest: [Int32]
    /// All rows, the oldest first.
    let oldest: [Int32]

    let byEntity: PostingTable
    let bySpeaker: PostingTable
    let byOutlet: PostingTable
    let newestFirst: RowOrder
    let oldestFirst: RowOrder
    let byTitle: RowOrder
    let mostQuotesFirst: RowOrder
    let text: TextIndex

    /// The number of articles.
    var count: Int { published.count }
}

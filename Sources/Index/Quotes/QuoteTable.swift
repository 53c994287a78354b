import Model

/// The quotes in their default order, one row each.
struct QuoteTable: Sendable {
    /// Where each quote stands in the corpus.
    let references: [QuoteReference]
    /// The row of each article's first quote, under the article's number.
    let firstRows: [Int32]
    /// What is tested row by row.
    let traits: [QuoteTraits]
    /// The speaker of each quote, or -1.
    let speakers: [Int32]
    /// The utterance of each quote, or -1.
    let utterances: [Int32]
    /// The lemma of the word of saying of each quote, by its number, or -1.
    let cues: [Int32]
    /// The number of outlets of each utterance.
    let outletCounts: [Int32]
    /// The number of the rows that are dated; they come before those that are not.
    let datedCount: Int
    /// The rows that lists show.
    let listed: RowSet

    let bySpeaker: PostingTable
    let byEntity: PostingTable
    let byOutlet: PostingTable
    let byCue: PostingTable
    let oldestFirst: RowOrder
    let byPosition: RowOrder
    let mostReportedFirst: RowOrder
    let text: TextIndex

    /// The number of quotes.
    var count: Int { references.count }
}

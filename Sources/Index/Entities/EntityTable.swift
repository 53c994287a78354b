/// The entities in the order of the corpus, one row each.
struct EntityTable: Sendable {
    /// The type of each entity, as a bit.
    let types: [UInt32]

    let byArticle: PostingTable
    let byOutlet: PostingTable
    let byName: RowOrder
    let mostQuotesFirst: RowOrder
    let mostMentionsFirst: RowOrder
    let text: TextIndex

    /// The number of entities.
    var count: Int { types.count }
}

import Corpus

/// A piece of the input with what the cache has of its records.
struct KnownPiece: Sendable {
    /// One record or entry of the report.
    struct Item: Sendable {
        /// What the input has.
        let item: StreamItem
        /// What the record is known by, where there is a cache.
        let key: [UInt8]?
        /// What is known of it.
        let entry: AnnotationCache.Entry?
    }

    /// The records and entries, in their order.
    let items: [Item]
    /// How many bytes the records have.
    let bytes: Int

    /// Looks the records of `piece` up.
    init(_ piece: RecordPieces.Piece, from cache: AnnotationCache?, by keys: RecordKey) {
        bytes = piece.bytes
        items = piece.items.map { item in
            guard let cache, case .record(let record) = item else { return Item(item: item, key: nil, entry: nil) }
            let key = keys.key(record)
            return Item(item: item, key: key, entry: cache.entry(key))
        }
    }
}

/// Finds the documents in which terms follow each other.
struct PhraseMatcher {
    private let slots: [PostingList]

    /// Takes the postings of the terms, in their order; at least one.
    init(_ slots: [PostingList]) {
        self.slots = slots
    }

    /// The documents that hold the phrase, in ascending order, and how often.
    ///
    /// - Complexity: O(*m* log *n*) in the documents of the rarest and the most frequent term, and O(*p*) in the positions
    ///   of those that hold all terms.
    func matches() -> [(document: Int32, occurrences: Int)] {
        var matches: [(document: Int32, occurrences: Int)] = []
        var cursors = slots.map { RowCursor($0.documents) }
        for document in candidates().rows {
            for slot in cursors.indices { _ = cursors[slot].advance(to: document) }
            let occurrences = occurrences(at: cursors.map(\.index))
            if occurrences > 0 { matches.append((document, occurrences)) }
        }
        return matches
    }

    /// The documents that hold all terms.
    private func candidates() -> RowSet {
        let byCount = slots.map(\.documents).sorted { $0.count < $1.count }
        var documents = RowSet(ascending: byCount.first.map(Array.init) ?? [])
        for list in byCount.dropFirst() { documents.formIntersection(list) }
        return documents
    }

    /// How often the terms follow each other in the document that stands at those indexes of the slots.
    private func occurrences(at indexes: [Int]) -> Int {
        // Where the phrase may begin; each slot strikes out what it does not confirm.
        var begins = RowSet(ascending: Array(slots[0].positions(at: indexes[0])))
        for slot in slots.indices.dropFirst() where !begins.rows.isEmpty {
            var cursor = RowCursor(slots[slot].positions(at: indexes[slot]))
            begins.keep { cursor.advance(to: $0 + Int32(slot)) }
        }
        return begins.rows.count
    }
}

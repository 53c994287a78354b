/// The documents that hold a term, in ascending order, and where in each: a view on a ``TextIndex``, or a list of its own.
struct PostingList {
    /// The documents.
    let documents: ArraySlice<Int32>
    /// Where the positions of each document begin, under the document's index; one more at the end.
    let starts: ArraySlice<UInt32>
    /// The positions of all documents.
    let positions: [Int32]

    /// The positions in the document at `index`, ascending.
    func positions(at index: Int) -> ArraySlice<Int32> {
        positions[Int(starts[index])..<Int(starts[index + 1])]
    }

    /// How often the document at `index` holds the term.
    func occurrences(at index: Int) -> Int {
        Int(starts[index + 1] - starts[index])
    }
}

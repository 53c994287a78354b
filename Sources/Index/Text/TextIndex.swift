/// An inverted index with positions over documents that are numbered from 0.
struct TextIndex: Sendable {
    let vocabulary: Vocabulary
    /// The number of terms of each document.
    let lengths: [Int32]
    /// The mean of ``lengths``.
    let averageLength: Double

    private let postingStarts: [Int]
    private let documents: [Int32]
    private let positionStarts: [UInt32]
    private let positions: [Int32]

    /// Puts together what a ``TextIndexBuilder`` has sorted.
    ///
    /// - Parameters:
    ///   - vocabulary: The terms.
    ///   - lengths: The number of terms of each document.
    ///   - postingStarts: Where the documents of each term begin, and one more.
    ///   - documents: The documents of all terms.
    ///   - positionStarts: Where the positions of each of those begin, and one more.
    ///   - positions: The positions of all terms.
    init(
        vocabulary: Vocabulary,
        lengths: [Int32],
        postingStarts: [Int],
        documents: [Int32],
        positionStarts: [UInt32],
        positions: [Int32]
    ) {
        self.vocabulary = vocabulary
        self.lengths = lengths
        self.postingStarts = postingStarts
        self.documents = documents
        self.positionStarts = positionStarts
        self.positions = positions
        averageLength = Double(lengths.reduce(0) { $0 + Int($1) }) / Double(max(lengths.count, 1))
    }

    /// The number of documents.
    var count: Int { lengths.count }

    /// The documents that hold any of the terms of those numbers, and where.
    ///
    /// - Complexity: O(1) for one term, else O(*n*) in the documents and the occurrences.
    func postings(of terms: Range<Int>) -> PostingList {
        let range = postingStarts[terms.lowerBound]..<postingStarts[terms.upperBound]
        guard terms.count > 1 else {
            return PostingList(
                documents: documents[range],
                starts: positionStarts[range.lowerBound...range.upperBound],
                positions: positions
            )
        }
        return merged(range)
    }

    /// Sorts the occurrences of several terms by document and position.
    private func merged(_ range: Range<Int>) -> PostingList {
        var next = Array(repeating: UInt32(0), count: count + 1)
        for posting in range {
            next[Int(documents[posting]) + 1] += positionStarts[posting + 1] - positionStarts[posting]
        }
        var present: [Int32] = []
        var starts: [UInt32] = []
        for document in lengths.indices {
            if next[document + 1] > 0 {
                present.append(Int32(document))
                starts.append(next[document])
            }
            next[document + 1] += next[document]
        }
        starts.append(next[count])
        var merged = Array(repeating: Int32(0), count: Int(next[count]))
        for posting in range {
            let document = Int(documents[posting])
            for index in positionStarts[posting]..<positionStarts[posting + 1] {
                merged[Int(next[document])] = positions[Int(index)]
                next[document] += 1
            }
        }
        for index in present.indices { merged[Int(starts[index])..<Int(starts[index + 1])].sort() }
        return PostingList(documents: present[...], starts: starts[...], positions: merged)
    }
}

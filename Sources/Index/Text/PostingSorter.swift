/// Sorts the tokens of a text by term, document and position: counts them all, then places them all.
struct PostingSorter {
    private var lengths: [Int32]
    private var lastDocument: [Int32]
    private var postingStarts: [Int]
    private var tokenStarts: [Int]
    private var documents: [Int32] = []
    private var positionStarts: [UInt32] = []
    private var positions: [Int32] = []

    /// Expects terms and documents below those counts.
    init(termCount: Int, documentCount: Int) {
        lengths = Array(repeating: 0, count: documentCount)
        lastDocument = Array(repeating: -1, count: termCount)
        postingStarts = Array(repeating: 0, count: termCount + 1)
        tokenStarts = Array(repeating: 0, count: termCount + 1)
    }

    /// Counts a token; the documents ascend.
    mutating func count(term: Int, document: Int32) {
        lengths[Int(document)] += 1
        tokenStarts[term + 1] += 1
        if lastDocument[term] != document { postingStarts[term + 1] += 1 }
        lastDocument[term] = document
    }

    /// Makes room when all tokens are counted.
    mutating func allocate() {
        for term in lastDocument.indices {
            postingStarts[term + 1] += postingStarts[term]
            tokenStarts[term + 1] += tokenStarts[term]
            lastDocument[term] = -1
        }
        let postingCount = postingStarts[lastDocument.count]
        let tokenCount = tokenStarts[lastDocument.count]
        documents = Array(repeating: 0, count: postingCount)
        positionStarts = Array(repeating: UInt32(tokenCount), count: postingCount + 1)
        positions = Array(repeating: 0, count: tokenCount)
    }

    /// Places a token that was counted, in the same order.
    mutating func place(term: Int, document: Int32, position: Int32) {
        if lastDocument[term] != document {
            lastDocument[term] = document
            documents[postingStarts[term]] = document
            positionStarts[postingStarts[term]] = UInt32(tokenStarts[term])
            postingStarts[term] += 1
        }
        positions[tokenStarts[term]] = position
        tokenStarts[term] += 1
    }

    /// Gives the index when all tokens are placed.
    consuming func finish(vocabulary: Vocabulary) -> TextIndex {
        // Each start has moved to the end of its term, which is the start of the next.
        postingStarts.insert(0, at: 0)
        postingStarts.removeLast()
        return TextIndex(
            vocabulary: vocabulary,
            lengths: lengths,
            postingStarts: postingStarts,
            documents: documents,
            positionStarts: positionStarts,
            positions: positions
        )
    }
}

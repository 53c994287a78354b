import Language
import Model

/// Gathers the documents of a ``TextIndex``, one after the other.
struct TextIndexBuilder {
    /// Stands among the terms where a phrase must not go on.
    private static let gap: Int32 = -1

    private var numbers: [[UInt8]: Int32] = [:]
    /// The terms of all documents by their numbers, in the order of the text.
    private var tokens: [Int32] = []
    private var documentStarts: [Int] = []

    /// Begins the next document.
    mutating func beginDocument() {
        documentStarts.append(tokens.count)
    }

    /// Adds the terms of a stretch of valid UTF-8 to the document, or of all of it.
    mutating func add(_ utf8: [UInt8], in range: TextRange? = nil) {
        var analyzer = TermAnalyzer(utf8, in: range)
        while analyzer.next() != nil { add(term: analyzer.term) }
    }

    /// Adds one folded term to the document.
    mutating func add(term: [UInt8]) {
        if let number = numbers[term] {
            tokens.append(number)
        } else {
            let number = Int32(numbers.count)
            numbers[term] = number
            tokens.append(number)
        }
    }

    /// Keeps phrases from going on from the terms before to those behind.
    mutating func breakPhrases() {
        tokens.append(Self.gap)
    }

    /// Sorts everything.
    ///
    /// - Complexity: O(*n*) in the tokens, by counting, and O(*v* log *v*) comparisons in the terms.
    consuming func build() -> TextIndex {
        let terms = numbers.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        var places = Array(repeating: 0, count: terms.count)
        for (place, term) in terms.enumerated() { places[Int(term.value)] = place }
        numbers = [:]
        documentStarts.append(tokens.count)

        var sorter = PostingSorter(termCount: terms.count, documentCount: documentStarts.count - 1)
        forEachToken { term, document, _ in sorter.count(term: places[term], document: document) }
        sorter.allocate()
        forEachToken { sorter.place(term: places[$0], document: $1, position: $2) }
        return sorter.finish(vocabulary: Vocabulary(ascending: terms.map(\.key)))
    }

    /// Gives the number, the document and the position of every term.
    private func forEachToken(_ body: (Int, Int32, Int32) -> Void) {
        for document in 0..<documentStarts.count - 1 {
            let start = documentStarts[document]
            for index in start..<documentStarts[document + 1] where tokens[index] != Self.gap {
                body(Int(tokens[index]), Int32(document), Int32(index - start))
            }
        }
    }
}

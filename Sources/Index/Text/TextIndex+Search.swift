extension TextIndex {
    /// The documents that `expression` matches, with the sums of the BM25 scores of their phrases.
    ///
    /// A phrase adds to the score of a document where every branch that it stands in matches; what stands behind NOT
    /// never does.
    func search(_ expression: TextExpression) -> ScoredRows {
        switch expression {
        case .phrase(let phrase): search(phrase)
        case .all(let parts): combine(parts) { $0.intersection($1) }
        case .any(let parts): combine(parts) { $0.union($1) }
        case .without(let wanted, let unwanted): search(wanted).subtracting(search(unwanted))
        }
    }

    private func combine(
        _ parts: [TextExpression],
        _ join: (ScoredRows, ScoredRows) -> ScoredRows
    ) -> ScoredRows {
        guard let first = parts.first else { return ScoredRows() }
        return parts.dropFirst().reduce(search(first)) { join($0, search($1)) }
    }

    private func search(_ phrase: TermPhrase) -> ScoredRows {
        let slots = phrase.terms.indices.map { index in
            let isPrefix = phrase.endsInPrefix && index == phrase.terms.count - 1
            let term = phrase.terms[index]
            return postings(of: isPrefix ? vocabulary.range(ofPrefix: term) : vocabulary.range(of: term))
        }
        guard slots.count == 1 else { return score(PhraseMatcher(slots).matches()) }
        return score(slots[0].documents.indices.map { (slots[0].documents[$0], slots[0].occurrences(at: $0)) })
    }

    private func score(_ matches: [(document: Int32, occurrences: Int)]) -> ScoredRows {
        let ranking = BM25(matching: matches.count, total: count, averageLength: averageLength)
        var result = ScoredRows()
        result.reserveCapacity(matches.count)
        for (document, occurrences) in matches {
            let length = Int(lengths[Int(document)])
            result.append(document, score: ranking.score(occurrences: occurrences, length: length))
        }
        return result
    }
}

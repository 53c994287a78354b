import Model

/// Makes the matches of a check of hits: of each utterance one, with its difference.
struct CheckMatches {
    private static let most = 10

    private let corpus: LinkedCorpus
    private let archive: SpeechArchive
    private let text: CheckedText

    /// Prepares for hits of `text`.
    init(_ corpus: LinkedCorpus, _ archive: SpeechArchive, _ text: CheckedText) {
        self.corpus = corpus
        self.archive = archive
        self.text = text
    }

    /// The matches of the hits, in their order; hits in one stretch are one.
    func matches(_ hits: [SentenceHit]) -> [QuoteCheck.Match] {
        var matches: [QuoteCheck.Match] = []
        var utterances: Set<Int32> = []
        var stretches: Set<Int> = []
        for hit in hits where matches.count < Self.most && stretches.insert(hit.stretch).inserted {
            let merged = merged(hits.filter { $0.stretch == hit.stretch }, with: hit)
            let quotes = archive.quotes(over: merged.recorded)
            guard utterances.insert(archive.utterances[quotes.lowerBound]).inserted else { continue }
            matches.append(match(merged, quotes))
        }
        return matches
    }

    /// A hit grown by those behind and before it in its stretch that stand there in the order of the text.
    private func merged(_ hits: [SentenceHit], with hit: SentenceHit) -> SentenceHit {
        hits.reduce(hit) { sum, next in
            let follows =
                next.words.lowerBound >= sum.words.upperBound
                && next.recorded.lowerBound >= sum.recorded.upperBound
            let precedes =
                next.words.upperBound <= sum.words.lowerBound
                && next.recorded.upperBound <= sum.recorded.lowerBound
            guard follows || precedes else { return sum }
            let counts = (Double(sum.words.count), Double(next.words.count))
            return SentenceHit(
                stretch: sum.stretch,
                recorded: min(
                    sum.recorded.lowerBound,
                    next.recorded.lowerBound
                )..<max(
                    sum.recorded.upperBound,
                    next.recorded.upperBound
                ),
                words: min(
                    sum.words.lowerBound,
                    next.words.lowerBound
                )..<max(
                    sum.words.upperBound,
                    next.words.upperBound
                ),
                isVerbatim: false,
                similarity: (sum.similarity * counts.0 + next.similarity * counts.1) / (counts.0 + counts.1)
            )
        }
    }

    private func match(_ hit: SentenceHit, _ quotes: Range<Int>) -> QuoteCheck.Match {
        let references = Array(archive.quotes[quotes])
        let recorded = references.map { reference in
            let annotated = corpus.articles[reference.article]
            return annotated.quotes[reference.quote].text(in: annotated.article.text)
        }
        let span = text.span(hit.words)
        return QuoteCheck.Match(
            quotes: references,
            utterance: Int(archive.utterances[quotes.lowerBound]),
            speaker: archive.speaker(of: hit.stretch),
            span: span,
            comparison: QuoteComparison(
                recorded: recorded.joined(separator: " "),
                other: String(decoding: text.utf8[span], as: UTF8.self)
            ),
            similarity: hit.similarity
        )
    }
}

public import Model

/// Tells whether words are on record in a corpus, and whose.
///
/// Candidates come from an index of two-word runs, never from a scan; what is claimed is compared word by word. Words are
/// compared as everywhere: case, diacritics and punctuation do not count.
public struct QuoteChecker: Sendable {
    private let corpus: LinkedCorpus
    private let archive: SpeechArchive
    private let pairs: WordPairIndex
    private let names: SpeakerNames

    /// Prepares to check against the quotes of `corpus`, scare quotes aside.
    ///
    /// - Complexity: O(*n*) in the bytes of the quotes; about sixteen bytes of memory a word.
    public init(_ corpus: LinkedCorpus) {
        self.corpus = corpus
        archive = SpeechArchive(corpus)
        pairs = WordPairIndex(archive)
        names = SpeakerNames(corpus.entities)
    }

    /// The indexes of the people whom a name means that no article prints so, ascending: with a title (`Judge Tsang`),
    /// without some of the given names, by initials or in another spelling.
    public func speakers(called name: String) -> [Int] { names.people(called: name) }

    /// The entities that bear a name or id to the letter, where there are any, else the people who may be called so; of a
    /// surname alone, with a title or without, both.
    public func speakers(bearing exact: [Int], orCalled name: String) -> Set<Int> {
        let isEnough = !exact.isEmpty && !names.isSurname(name)
        return Set(exact).union(isEnough ? [] : speakers(called: name))
    }

    /// Checks a text.
    ///
    /// - Parameters:
    ///   - text: What somebody is said to have said, in one sentence or several, without marks around it. Its first 2,000
    ///     words are looked for.
    ///   - speakers: The indexes of the entities of whom one should have said it, or nil for anybody. Where words are
    ///     recorded of nobody known, they may be theirs, but for those of somebody unnamed in an article that names them.
    /// - Returns: The verdict, and what it rests on.
    /// - Complexity: bounded, whatever the text's and the corpus's size (``CheckEffort``), but for a text of one word, which
    ///   is looked for in O(*n*) words of the corpus.
    public func check(_ text: String, speakers: Set<Int>? = nil) -> QuoteCheck {
        let text = CheckedText(text)
        guard !text.words.isEmpty else { return QuoteCheck(verdict: .notFound, matches: []) }
        let isOwn = { (stretch: Int) -> Bool in
            guard let speakers else { return true }
            if let speaker = archive.speaker(of: stretch) { return speakers.contains(speaker) }
            // An article that names somebody does not call them `a nurse`.
            guard archive.areUnnamed[stretch] else { return true }
            return speakers.isDisjoint(with: corpus.entityOf[archive.article(of: stretch)])
        }
        let found = hits(text, isOwn: isOwn)
        let own = SpeakerRecord.best(of: found.own, text, archive)
        let others = SpeakerRecord.best(of: found.others, text, archive)
        var verdict = Self.verdict(own: own, others: others)
        if verdict == .partial, own?.isCompleted(by: found.own + found.others, text) == true { verdict = .altered }
        let writer = CheckMatches(corpus, archive, text)
        let isOthers = verdict == .otherSpeaker
        let order = (isOthers ? [others, own] : [own, others]).compactMap { $0?.hits }.joined()
        let rest = ((isOthers ? found.others : found.own) + (isOthers ? found.own : found.others))
            .sorted { $0.closeness > $1.closeness }
        return QuoteCheck(verdict: verdict, matches: writer.matches(Array(order) + rest))
    }

    /// The asked speaker's own record decides, unless the words are better known as somebody else's; who said nearly the
    /// same is misquoted, even where somebody else said just that.
    private static func verdict(own: SpeakerRecord?, others: SpeakerRecord?) -> QuoteCheck.Verdict {
        // Words of nobody known may be theirs, unless somebody else is known to have said just that.
        let isOthers = own?.isUnknown == true && others?.verdict == .verbatim
        if let own, own.isNear, !isOthers { return own.verdict }
        guard let others, others.verdict != .partial, own.map({ $0 < others || isOthers }) ?? true
        else {
            return own?.verdict ?? (others == nil ? .notFound : others?.verdict == .partial ? .otherSpeaker : .notFound)
        }
        return .otherSpeaker
    }

    /// How the whole text, if it has several sentences, and each of them go back to recorded words.
    private func hits(
        _ text: CheckedText,
        isOwn: (Int) -> Bool
    ) -> (own: [SentenceHit], others: [SentenceHit]) {
        let candidates = SpeechCandidates(archive: archive, pairs: pairs)
        let search = SentenceSearch(archive: archive, text: text)
        let whole = text.words.indices
        var own: [SentenceHit] = []
        var others: [SentenceHit] = []
        let parts = text.sentences.count > 1 ? [whole] + text.sentences : [whole]
        var effort = CheckEffort(parts: parts.count)
        for range in parts {
            let share = effort.next()
            var (places, steps) = share
            let found = candidates.find(text.words[range], left: &places, isOwn: isOwn)
            own += found.own.compactMap { search.hit(range, $0, left: &steps) }
            others += found.others.compactMap { search.hit(range, $0, left: &steps) }
            effort.spend(places: share.places - places, steps: share.steps - steps)
        }
        return (ordered(own + besides(own, search)), ordered(others + besides(others, search)))
    }

    /// The sentences that none of `hits` covers, where they are nearly what is recorded right before or behind one that is
    /// verbatim: there, words that say little tell as much as others.
    private func besides(_ hits: [SentenceHit], _ search: SentenceSearch) -> [SentenceHit] {
        let sentences = search.text.sentences
        guard sentences.count > 1 else { return [] }
        return sentences.indices.filter { index in !hits.contains { $0.words == sentences[index] } }
            .flatMap { index in
                let neighbours = hits.filter { hit in
                    hit.isVerbatim
                        && (index > 0 && hit.words == sentences[index - 1]
                            || index + 1 < sentences.count && hit.words == sentences[index + 1])
                }
                return neighbours.prefix(Self.mostNeighbours).compactMap { search.hit(sentences[index], beside: $0) }
            }
    }

    /// Beside so many places where a sentence is recorded its neighbour is looked for.
    private static let mostNeighbours = 8

    /// The hits, those first that are the whole of what is recorded, and of these what most quotes report.
    private func ordered(_ hits: [SentenceHit]) -> [SentenceHit] {
        let keys = hits.map { hit in
            let utterance = Int(archive.utterances[archive.quotes(over: hit.recorded).lowerBound])
            let rest = archive.range(of: hit.stretch).count - hit.recorded.count
            return (hit.isVerbatim ? 0 : 1, -hit.similarity, rest, -corpus.utterances[utterance].quotes.count)
        }
        return hits.indices.sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1 }.map { hits[$0] }
    }
}

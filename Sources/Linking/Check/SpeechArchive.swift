import Model

/// All recorded speech as one long sequence of words.
///
/// Quotes that continue one another in an article are one stretch. Stretches of equal words, speaker and utterance are
/// kept once.
struct SpeechArchive: Sendable {
    /// All words, stretch by stretch, as their hashes.
    private(set) var words: [UInt64] = []
    /// Where each stretch begins, and where the last one ends.
    private(set) var starts: [Int32] = [0]
    /// For each stretch, the index of its speaker, or −1.
    private(set) var speakers: [Int32] = []
    /// For each stretch, whether it is somebody's whom its article does not name: `a nurse, who said`.
    private(set) var areUnnamed: [Bool] = []
    /// For each stretch, whether its words are what somebody is reported to deny: `denied that the pier was unsafe`.
    private(set) var areDenied: [Bool] = []
    /// For each stretch, the number of its first quote.
    private(set) var firstQuotes: [Int32] = []
    /// The quotes, in the order of their words.
    private(set) var quotes: [QuoteReference] = []
    /// For each quote, where its words begin.
    private(set) var quoteStarts: [Int32] = []
    /// For each quote, its utterance.
    private(set) var utterances: [Int32] = []

    /// Reads the speech of `corpus`, scare quotes aside.
    ///
    /// - Complexity: O(*n*) in the bytes of the quotes.
    init(_ corpus: LinkedCorpus) {
        var utteranceOf: [QuoteReference: Int32] = [:]
        for (index, utterance) in corpus.utterances.enumerated() {
            for quote in utterance.quotes { utteranceOf[quote] = Int32(index) }
        }
        var seen: Set<UInt64> = []
        for (index, article) in corpus.articles.enumerated() {
            for stretch in Self.stretches(of: article) {
                let references = stretch.map { QuoteReference(article: index, quote: $0) }
                    .filter { utteranceOf[$0] != nil }
                add(references, corpus, utteranceOf, &seen)
            }
        }
    }

    /// The number of stretches.
    var count: Int { speakers.count }

    /// The words of a stretch.
    func range(of stretch: Int) -> Range<Int> { Int(starts[stretch])..<Int(starts[stretch + 1]) }

    /// The stretch that holds the word at a place.
    ///
    /// - Complexity: O(log *n*).
    func stretch(at place: Int) -> Int { Self.last(of: starts, at: place) }

    /// The numbers of the quotes that hold the words of `range`, which lies in one stretch.
    func quotes(over range: Range<Int>) -> Range<Int> {
        Self.last(of: quoteStarts, at: range.lowerBound)..<Self.last(of: quoteStarts, at: range.upperBound - 1) + 1
    }

    /// Whether the words of `range`, which lies in one stretch, are those of whole quotes.
    func areWhole(_ range: Range<Int>) -> Bool {
        let quotes = quotes(over: range)
        let end = quotes.upperBound < quoteStarts.count ? Int(quoteStarts[quotes.upperBound]) : words.count
        return Int(quoteStarts[quotes.lowerBound]) == range.lowerBound && end == range.upperBound
    }

    /// The speaker of a stretch, or nil.
    func speaker(of stretch: Int) -> Int? { speakers[stretch] < 0 ? nil : Int(speakers[stretch]) }

    /// The article that a stretch is printed in.
    func article(of stretch: Int) -> Int { quotes[Int(firstQuotes[stretch])].article }

    /// The last number whose start is at or before a place; of several, the last, which is not empty.
    private static func last(of starts: [Int32], at place: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= place { low = middle } else { high = middle }
        }
        return low
    }

    /// The quotes of an article in chains of those that go on from one another.
    private static func stretches(of article: AnnotatedArticle) -> [[Int]] {
        var stretches: [[Int]] = []
        var stretchOf: [Int: Int] = [:]
        for (index, quote) in article.quotes.enumerated() where quote.kind != .scare {
            if let before = quote.continues, let stretch = stretchOf[before], stretches[stretch].last == before {
                stretches[stretch].append(index)
                stretchOf[index] = stretch
            } else {
                stretchOf[index] = stretches.count
                stretches.append([index])
            }
        }
        return stretches
    }

    private mutating func add(
        _ references: [QuoteReference],
        _ corpus: LinkedCorpus,
        _ utteranceOf: [QuoteReference: Int32],
        _ seen: inout Set<UInt64>
    ) {
        var hash = StableHash()
        var found: [(quote: QuoteReference, utterance: Int32, words: [UInt64])] = []
        var speaker: Int?
        for reference in references {
            guard let utterance = utteranceOf[reference] else { continue }
            let words = Self.words(of: reference, in: corpus)
            for word in words { hash.combine(word) }
            hash.combine(UInt64(utterance))
            let own = corpus.articles[reference.article].quotes[reference.quote].speaker.entity
                .map { corpus.entityOf[reference.article][$0] }
            hash.combine(UInt64((own ?? -1) + 1))
            // Where reports differ in whose words they are, they are theirs whom most and the surest name.
            speaker = speaker ?? corpus.utterances[Int(utterance)].speaker ?? own
            if !words.isEmpty { found.append((reference, utterance, words)) }
        }
        // Whose words `a nurse` says depends on whom her article names.
        let isUnnamed = found.contains { Self.isUnnamed($0.quote, in: corpus) }
        if isUnnamed, let article = references.first?.article { hash.combine(~UInt64(article)) }
        let isDenied = found.contains { Self.isDenied($0.quote, in: corpus) }
        hash.combine(isDenied ? 1 : 0)
        guard !found.isEmpty, seen.insert(hash.value).inserted else { return }
        firstQuotes.append(Int32(quotes.count))
        for (quote, utterance, words) in found {
            quotes.append(quote)
            utterances.append(utterance)
            quoteStarts.append(Int32(self.words.count))
            self.words += words
        }
        speakers.append(Int32(speaker ?? -1))
        areUnnamed.append(isUnnamed)
        areDenied.append(isDenied)
        starts.append(Int32(words.count))
    }

    /// Whether the text brings in the speaker as nobody whom it names: by `a nurse`, or by a pronoun for such a one.
    private static func isUnnamed(_ reference: QuoteReference, in corpus: LinkedCorpus) -> Bool {
        let annotated = corpus.articles[reference.article]
        let quote = annotated.quotes[reference.quote]
        guard quote.speaker.entity == nil, quote.attribution.reason == .notNamed, let mention = quote.speaker.mention
        else { return false }
        switch quote.speaker.type {
        case .pronoun: return true
        case .nominal:
            let first = annotated.article.text[mention].prefix { $0 != UInt8(ascii: " ") }
            return ["a", "an", "another", "one"].contains(String(decoding: first, as: UTF8.self).lowercased())
        default: return false
        }
    }

    /// Whether a report says that its words were denied, or not said.
    private static func isDenied(_ reference: QuoteReference, in corpus: LinkedCorpus) -> Bool {
        let annotated = corpus.articles[reference.article]
        let quote = annotated.quotes[reference.quote]
        guard quote.kind != .direct, let cue = quote.cue else { return false }
        if denying.contains(cue.lemma) { return true }
        return SpokenWords.negate(QuoteWords.spoken(in: [cue.range], of: annotated.article.text))
    }

    /// Verbs of which the words behind them are what somebody does not say.
    private static let denying: Set<String> = ["deny", "refute", "reject", "dispute", "dismiss", "refuse", "decline"]

    private static func words(of reference: QuoteReference, in corpus: LinkedCorpus) -> [UInt64] {
        let annotated = corpus.articles[reference.article]
        return QuoteWords.words(of: annotated.quotes[reference.quote], in: annotated.article.text)
    }
}

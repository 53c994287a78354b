public import Model

/// Compares what the program finds with what annotators marked.
///
/// Two units are compared by their words, so that marks, spaces and punctuation at their ends never matter; the figures are
/// those of ``TaskScore``.
public struct AttributionScore: Sendable {
    /// An error worth reading: what the program said with how much confidence.
    public struct Mistake: Sendable {
        /// The article's id.
        public let article: String
        /// The share that the program was sure of.
        public let confidence: Double
        /// `extra` or `speaker`.
        public let kind: String
        /// The speaker that the program names, as printed.
        public let speaker: String
        /// The attributed words, shortened.
        public let words: String
    }

    /// How often quotes of a confidence were right.
    public struct Reliability: Sendable {
        /// The number of quotes.
        public var count = 0
        /// The number of those whose words and speaker were right.
        public var right = 0
        /// The sum of their confidences.
        public var confidence = 0.0
    }

    /// The counts of each task.
    public private(set) var tasks: [ScoreTask: TaskScore] = [.quoted: TaskScore(), .content: TaskScore()]
    /// By tenth of confidence, from 0.
    public private(set) var reliability = [Reliability](repeating: Reliability(), count: 10)
    /// What went wrong with all content, counted.
    public private(set) var errors = ErrorTally()
    /// What was wrong, in the order of the articles.
    public private(set) var mistakes: [Mistake] = []
    private let keepsSegments: Bool

    /// Creates a score of nothing.
    ///
    /// - Parameter keepsSegments: Whether the parts inside marks are those that the program found, as texts with other marks
    ///   than double ones need; else they are what stands inside double marks.
    public init(keepsSegments: Bool = false) { self.keepsSegments = keepsSegments }

    /// Adds an article.
    public mutating func add(_ annotated: AnnotatedArticle, gold: GoldArticle) {
        let text = Array(gold.text.unicodeScalars)
        let found = JudgedQuote.quotes(of: annotated, keepsSegments: keepsSegments)
        let marked = gold.quotes.map(JudgedQuote.init)
        let words = WordTokens.tokens(text[...])
        let stretches = QuotedStretches.stretches(text)
        let judge = SpeakerJudge(text: text)
        for task in ScoreTask.allCases {
            let goldUnits = ScoreUnit.units(task, marked, text, words: words, stretches: stretches)
            let foundUnits = ScoreUnit.units(task, found, text, words: words, stretches: stretches)
            let matches = ScoreUnit.matches(goldUnits, foundUnits)
            var score = tasks[task] ?? TaskScore()
            score.count(goldUnits, foundUnits, matches: matches.count)
            var right: Set<Int> = []
            for match in matches
            where judge.isRight(marked[goldUnits[match.gold].quote], found[foundUnits[match.found].quote]) {
                score.matchedWithSpeaker += 1
                right.insert(match.found)
            }
            score.judge(goldUnits, foundUnits, marked, found, judge)
            tasks[task] = score
            guard task == .content else { continue }
            errors.add(goldUnits, foundUnits, matches: matches, marked: marked, found: found, judge: judge)
            let matched = Set(matches.map(\.found))
            for (index, unit) in foundUnits.enumerated() {
                note(found[unit.quote], isRight: right.contains(index), isFound: matched.contains(index), gold.id, text)
            }
        }
    }

    private mutating func note(
        _ quote: JudgedQuote,
        isRight: Bool,
        isFound: Bool,
        _ article: String,
        _ text: [Unicode.Scalar]
    ) {
        let tenth = min(Int(quote.confidence * 10), 9)
        reliability[tenth].count += 1
        reliability[tenth].confidence += quote.confidence
        if isRight {
            reliability[tenth].right += 1
            return
        }
        let words = quote.spans.map { String(String.UnicodeScalarView(text[$0.clamped(to: 0..<text.count)])) }
        mistakes.append(
            Mistake(
                article: article,
                confidence: quote.confidence,
                kind: isFound ? "speaker" : "extra",
                speaker: quote.speakerName ?? quote.speakerText ?? "nobody",
                words: String(
                    words.joined(separator: " … ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
                        .prefix(100)
                )
            )
        )
    }
}

extension TaskScore {
    fileprivate mutating func count(_ goldUnits: [ScoreUnit], _ foundUnits: [ScoreUnit], matches: Int) {
        gold += goldUnits.count
        found += foundUnits.count
        var counts: [Set<Int>: Int] = [:]
        for unit in goldUnits { counts[unit.words, default: 0] += 1 }
        for unit in foundUnits where counts[unit.words] ?? 0 > 0 {
            counts[unit.words]? -= 1
            exact += 1
        }
        let allGold = goldUnits.reduce(into: Set<Int>()) { $0.formUnion($1.words) }
        let allFound = foundUnits.reduce(into: Set<Int>()) { $0.formUnion($1.words) }
        goldWords += allGold.count
        foundWords += allFound.count
        sharedWords += allGold.intersection(allFound).count
        matched += matches
    }

    /// Judges the speakers of marked units that are at least half found, each by the found unit that shares most with it.
    fileprivate mutating func judge(
        _ goldUnits: [ScoreUnit],
        _ foundUnits: [ScoreUnit],
        _ marked: [JudgedQuote],
        _ quotes: [JudgedQuote],
        _ judge: SpeakerJudge
    ) {
        for unit in goldUnits {
            let gold = marked[unit.quote]
            self.marked[gold.kind, default: 0] += 1
            var best: (shared: Int, quote: Int)?
            for other in foundUnits {
                let shared = other.words.intersection(unit.words).count
                if shared > best?.shared ?? -1 { best = (shared, other.quote) }
            }
            guard let best, best.shared * 2 >= unit.words.count else { continue }
            covered[gold.kind, default: 0] += 1
            guard let speaker = gold.speakerText, !speaker.isEmpty else { continue }
            let isRight = judge.isRight(gold, quotes[best.quote])
            judged += 1
            right += isRight ? 1 : 0
            if SpeakerHead.isPronoun(speaker) {
                judgedByPronoun += 1
                rightByPronoun += isRight ? 1 : 0
                guard let name = gold.speakerName, !name.isEmpty else { continue }
                pronounsWithName += 1
                pronounsNamed += judge.isNamed(name, quotes[best.quote]) ? 1 : 0
            } else {
                judgedByName += 1
                rightByName += isRight ? 1 : 0
                guard let name = gold.describedName else { continue }
                descriptionsWithName += 1
                descriptionsNamed += judge.isEntity(name, quotes[best.quote]) ? 1 : 0
            }
        }
    }
}

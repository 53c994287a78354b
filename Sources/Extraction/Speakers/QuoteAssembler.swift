import Language
import Model

/// Turns drafts into quotes: resolves their speakers in the order of the text and gives them their places and ids.
struct QuoteAssembler {
    private let scene: Scene
    private let drafts: [QuoteDraft]
    private let confidence: CandidateRanker?
    private let leads: LeadSpeakerFinder
    private var resolver: SpeakerResolver
    private var resolutions: [SpeakerResolver.Resolution] = []
    /// The description of somebody who spoke last and is never named, with its passage.
    private var unnamed: (passage: Int, token: Int)?
    /// The entity that spoke last, in the context of that number.
    private var current: (context: Int, entity: Int)?

    init(
        scene: Scene,
        drafts: [QuoteDraft],
        roles: RoleBook,
        pronouns: [Int: PronounReader.Reading]? = nil,
        descriptions: CandidateRanker? = nil,
        confidence: CandidateRanker? = nil
    ) {
        self.confidence = confidence
        self.scene = scene
        self.drafts = drafts
        leads = LeadSpeakerFinder(scene: scene, roles: roles)
        resolver = SpeakerResolver(scene: scene, roles: roles, pronouns: pronouns, ranker: descriptions)
    }

    /// Words without marks are no quote that are less likely to be one.
    private static let leastConfidence = 0.1

    /// The quotes in the order of their starts.
    func assemble() -> [Quote] {
        var assembler = self
        let order = Self.order(drafts)
        assembler.resolve(order)
        let rated = assembler.rated(order)
        let sieve = ReportSieve(scene: scene)
        return assembler.quotes(
            rated.filter { rating in
                let draft = drafts[rating.draft]
                return draft.kind != .indirect || rating.confidence >= Self.leastConfidence && sieve.passes(draft)
            }
        )
    }

    /// Each draft with its confidence.
    private func rated(_ order: [Int]) -> [(draft: Int, confidence: Double)] {
        order.map { ($0, resolutions[$0].certainty * share(drafts[$0], resolutions[$0])) }
    }

    /// Resolves the drafts in that order and tells `ask` of each description that speaks.
    private mutating func resolve(_ order: [Int], ask: (Int, DescriptionQuestion) -> Void = { _, _ in }) {
        resolutions = [SpeakerResolver.Resolution](repeating: Self.nobody, count: drafts.count)
        for index in order {
            let draft = drafts[index]
            let context = scene.article.passages[draft.passage].context
            let speaking = current?.context == context ? current?.entity : nil
            if let before = draft.follows {
                resolutions[index] = carried(from: before)
            } else if let phrase = draft.phrase {
                if phrase.kind == .nominal {
                    let question = DescriptionQuestion(phrase: phrase, passage: draft.passage, current: speaking)
                    ask(index, question)
                }
                resolutions[index] = resolver.resolve(
                    phrase,
                    in: draft.passage,
                    method: draft.method,
                    current: speaking,
                    unnamed: unnamed?.passage == draft.passage ? unnamed?.token : nil
                )
                let isUnnamed = resolutions[index].speaker.type == .nominal && resolutions[index].speaker.entity == nil
                unnamed = isUnnamed ? (draft.passage, phrase.head) : unnamed
            }
            if draft.kind != .indirect, let entity = resolutions[index].speaker.entity { current = (context, entity) }
        }
        resolveLeads(order)
    }

    /// Names who speaks at the beginning of the text and is named only below.
    private mutating func resolveLeads(_ order: [Int]) {
        for (place, index) in order.prefix(LeadSpeakerFinder.most).enumerated()
        where resolutions[index].speaker.entity == nil && leads.isOpen(drafts[index]) {
            let context = scene.article.passages[drafts[index].passage].context
            let speeches = order[(place + 1)...]
                .compactMap { later -> LeadSpeakerFinder.Speech? in
                    let draft = drafts[later]
                    guard scene.article.passages[draft.passage].context == context,
                        let entity = resolutions[later].speaker.entity
                    else { return nil }
                    return LeadSpeakerFinder.Speech(draft: draft, entity: entity)
                }
            guard let found = leads.speaker(of: drafts[index], among: speeches) else { continue }
            resolutions[index].speaker.entity = found.entity
            resolutions[index].method = .nominal
            resolutions[index].certainty = found.certainty
            resolutions[index].reason = nil
        }
    }

    private static let nobody = SpeakerResolver.Resolution(
        speaker: .unknown,
        method: .none,
        certainty: 1,
        reason: .noAttribution
    )

    private static let unnamed = SpeakerResolver.Resolution(
        speaker: .unknown,
        method: .syntax,
        certainty: 0.8,
        reason: .notNamed
    )

    /// The speaker of the draft that this one goes on from, a little less sure.
    private func carried(from before: Int) -> SpeakerResolver.Resolution {
        var resolution = resolutions[before]
        if resolution.method != .none { resolution.method = .continuation }
        resolution.certainty *= 0.97
        return resolution
    }

    private func quotes(_ rated: [(draft: Int, confidence: Double)]) -> [Quote] {
        let offsets = OffsetTable(scene.article.text)
        var rank = [Int?](repeating: nil, count: drafts.count)
        for (position, (index, _)) in rated.enumerated() { rank[index] = position }
        var recurrences: [Int: Int] = [:]
        return rated.map { index, confidence in
            let draft = drafts[index]
            let passage = scene.article.passages[draft.passage]
            let spans = draft.spans.map(scene.article.textRange)
            let position = offsets.offset(spans[0].start, in: .scalar)
            recurrences[position, default: 0] += 1
            let resolution = resolutions[index]
            return Quote(
                position: position,
                recurrence: recurrences[position] ?? 1,
                kind: draft.kind,
                spans: spans,
                segments: draft.segments.map(scene.article.textRange),
                speaker: resolution.speaker,
                cue: draft.cue.map { Cue(range: scene.article.textRange(withNegation($0)), lemma: $0.lemma) },
                zone: passage.kind.zone,
                paragraph: passage.paragraph,
                continues: draft.continues.flatMap { rank[$0] },
                attribution: Attribution(
                    method: resolution.method,
                    confidence: confidence,
                    reason: resolution.reason
                )
            )
        }
    }

    /// The tokens of a cue with the word that denies it: who `has not condemned` something did not condemn it.
    private func withNegation(_ cue: CueCandidate) -> Range<Int> {
        let start = cue.tokens.lowerBound
        guard cue.isNegated, !cue.tokens.contains(where: { scene.tokens[$0].is(.negation) }) else { return cue.tokens }
        let negation = (max(0, start - Self.negationReach)..<start).last { scene.tokens[$0].is(.negation) }
        return (negation ?? start)..<cue.tokens.upperBound
    }

    /// How many tokens before a cue its negation is looked for.
    private static let negationReach = 4

    /// How often quotes like this one have the right words and the right mention.
    private func share(_ draft: QuoteDraft, _ resolution: SpeakerResolver.Resolution) -> Double {
        guard let confidence, draft.kind != .scare else {
            return AttributionConfidence.share(draft.kind, resolution.method, resolution.speaker.type)
        }
        return confidence.probabilities(ConfidenceFeatures(scene: scene).table(draft, resolution))[1]
    }

    /// The quotes with the features by which their confidence is learned.
    func assembleForLearning() -> (quotes: [Quote], features: [FeatureTable]) {
        var assembler = self
        let order = Self.order(drafts)
        assembler.resolve(order)
        let features = order.map { ConfidenceFeatures(scene: scene).table(drafts[$0], assembler.resolutions[$0]) }
        return (assembler.quotes(assembler.rated(order)), features)
    }

    /// The descriptions that speak, each with its draft.
    func descriptions() -> [(draft: Int, question: DescriptionQuestion)] {
        var assembler = self
        var questions: [(draft: Int, question: DescriptionQuestion)] = []
        assembler.resolve(Self.order(drafts)) { questions.append(($0, $1)) }
        return questions
    }

    private static func order(_ drafts: [QuoteDraft]) -> [Int] {
        drafts.indices.sorted { (drafts[$0].spans[0].lowerBound, $0) < (drafts[$1].spans[0].lowerBound, $1) }
    }
}

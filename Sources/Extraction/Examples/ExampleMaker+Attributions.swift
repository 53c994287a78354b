public import Language
public import Model

extension ExampleMaker {
    /// The labels of the tagger of roles.
    public static let roleLabels = Role.labels
    /// The labels of the tagger of frames.
    public static let frameLabels = FrameTagger.labels

    /// What the tagger of roles learns from `article`: its sentences with the roles that `gold` gives their tokens.
    public func roleExamples(_ article: Article, _ gold: [GoldAttribution], _ models: ExtractionModels) -> [TagExample]
    {
        let scene = frameScene(article, models)
        let roles = TokenRoles(gold, in: scene.scene.article)
        return scene.lines.compactMap { line in
            guard !line.view.tokens.isEmpty else { return nil }
            var table = FeatureTable()
            RoleFeatures(line.traits).describe(in: &table)
            return TagExample(features: table, labels: roles.labels(of: line.view))
        }
    }

    /// What the tagger of frames learns from `article`: for each cue, marked or found by `roles`, its source and content.
    public func frameExamples(
        _ article: Article,
        _ gold: [GoldAttribution],
        _ models: ExtractionModels,
        roles model: TagModel
    ) throws(TagModelError) -> [TagExample] {
        let scene = frameScene(article, models)
        let tagger = try RoleTagger(model: model)
        let marked = TokenRoles(gold, in: scene.scene.article)
        var examples: [TagExample] = []
        var table = FeatureTable()
        for line in scene.lines where !line.view.tokens.isEmpty {
            let reading = tagger.read(line.traits, &table)
            let features = FrameFeatures(line.traits, VerbContext(line.traits), reading)
            let found = reading.cues(atLeast: FrameReader.leastCueShare)
            let goldCues = marked.cues(in: line.view)
            let missed = goldCues.filter { gold in !found.contains { $0.overlaps(gold.positions) } }
            for cue in found.map({ ($0, marked.attribution(of: $0, among: goldCues)) })
                + missed.map({ ($0.positions, $0.attribution) })
            {
                var features2 = FeatureTable()
                features.describe(cue.0, in: &features2)
                examples.append(TagExample(features: features2, labels: marked.labels(of: line.view, for: cue.1)))
            }
        }
        return examples
    }

    private func frameScene(_ article: Article, _ models: ExtractionModels) -> FrameScene {
        let parsed = parser.parse(article)
        let scene = Scene(parsed: parsed, models: models)
        let words = scene.taggedWords ?? TaggedWords(parsed, models.partsOfSpeech)
        return FrameScene(scene: scene, words: words, drafts: QuoteDrafter(scene: scene).draft())
    }
}

/// The roles that annotators gave the tokens of an article.
struct TokenRoles {
    struct Cue {
        let positions: Range<Int>
        let attribution: Int
    }

    /// For each token its role, attribution by attribution; what is attributed inside other content is left out.
    private var roles: [Role]
    private var cueOf: [Int32]
    private var frames: [[Int: Role]]

    init(_ gold: [GoldAttribution], in article: ParsedArticle) {
        roles = Array(repeating: .none, count: article.tokens.count)
        cueOf = Array(repeating: -1, count: article.tokens.count)
        frames = Array(repeating: [:], count: gold.count)
        let outer = gold.indices.filter { index in
            guard let cue = gold[index].cue else { return true }
            return !gold.indices.contains { other in
                other != index && gold[other].content.contains { $0.start <= cue.start && cue.end <= $0.end }
            }
        }
        for index in outer {
            mark(gold[index].content, .content, .contentInside, index, article)
            mark(gold[index].source, .source, .sourceInside, index, article)
            if let cue = gold[index].cue {
                for token in Self.tokens(cue, article) { cueOf[token] = Int32(index) }
                mark([cue], .cue, .cueInside, index, article)
            }
        }
    }

    private mutating func mark(
        _ ranges: [TextRange],
        _ first: Role,
        _ inside: Role,
        _ index: Int,
        _ article: ParsedArticle
    ) {
        for range in ranges {
            for (position, token) in Self.tokens(range, article).enumerated() {
                let role = position == 0 ? first : inside
                roles[token] = role
                frames[index][token] = role
            }
        }
    }

    private static func tokens(_ range: TextRange, _ article: ParsedArticle) -> Range<Int> {
        var low = 0
        var high = article.tokens.count
        while low < high {
            let middle = (low + high) / 2
            if article.tokens[middle].range.end <= range.start { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < article.tokens.count, article.tokens[end].range.start < range.end { end += 1 }
        return low..<end
    }

    /// The labels of the shown tokens for the tagger of roles.
    func labels(of view: SentenceView) -> [UInt8] {
        view.tokens.enumerated()
            .map { position, token in
                // The first shown token of a stretch begins it, wherever the stretch began.
                opening(roles[token], before: position == 0 ? .none : roles[view.tokens[position - 1]]).rawValue
            }
    }

    private func opening(_ role: Role, before: Role) -> Role {
        switch role {
        case .sourceInside where !before.isSource: .source
        case .cueInside where !before.isCue: .cue
        case .contentInside where !before.isContent: .content
        default: role
        }
    }

    /// The marked cues of the view.
    func cues(in view: SentenceView) -> [Cue] {
        var cues: [Cue] = []
        for (position, token) in view.tokens.enumerated() where cueOf[token] >= 0 {
            let attribution = Int(cueOf[token])
            if let last = cues.last, last.attribution == attribution, last.positions.upperBound == position {
                cues[cues.count - 1] = Cue(
                    positions: last.positions.lowerBound..<position + 1,
                    attribution: attribution
                )
            } else {
                cues.append(Cue(positions: position..<position + 1, attribution: attribution))
            }
        }
        return cues
    }

    /// The attribution whose cue stands at `positions`, or nil.
    func attribution(of positions: Range<Int>, among cues: [Cue]) -> Int? {
        cues.filter { $0.positions.overlaps(positions) }
            .max { $0.positions.clamped(to: positions).count < $1.positions.clamped(to: positions).count }?
            .attribution
    }

    /// The labels of the shown tokens for the tagger of frames; all `none` without an attribution.
    func labels(of view: SentenceView, for attribution: Int?) -> [UInt8] {
        guard let attribution else { return Array(repeating: 0, count: view.tokens.count) }
        var before = Role.none
        return view.tokens.map { token in
            let role = opening(frames[attribution][token] ?? .none, before: before)
            before = role
            switch role {
            case .source: return 1
            case .sourceInside: return 2
            case .content: return 3
            case .contentInside: return 4
            case .none, .cue, .cueInside: return 0
            }
        }
    }
}

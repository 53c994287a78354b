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
        let roles = TokenRoles(gold.map { $0.withDescription(in: scene.scene) }, in: scene.scene.article)
        return scene.lines.compactMap { line in
            guard !line.view.tokens.isEmpty else { return nil }
            var table = FeatureTable()
            RoleFeatures(line.traits, VerbContext(line.traits)).describe(in: &table)
            return TagExample(features: table, labels: roles.labels(of: line.view))
        }
    }

    /// What the tagger of frames learns from `article`: for each cue, marked or found by `roles`, its source and content.
    ///
    /// Unless all attributions are marked (`areComplete`), sentences without one are left out.
    public func frameExamples(
        _ article: Article,
        _ gold: [GoldAttribution],
        areComplete: Bool,
        _ models: ExtractionModels,
        roles model: TagModel
    ) throws(TagModelError) -> [TagExample] {
        let scene = frameScene(article, models)
        let tagger = try RoleTagger(model: model)
        let marked = TokenRoles(gold.map { $0.withDescription(in: scene.scene) }, in: scene.scene.article)
        var examples: [TagExample] = []
        var table = FeatureTable()
        for line in scene.lines where !line.view.tokens.isEmpty {
            let context = VerbContext(line.traits)
            let reading = tagger.read(line.traits, context, &table)
            let features = FrameFeatures(line.traits, context, reading.without(models.withheld))
            let found = reading.cues(atLeast: FrameReader.leastCueShare)
            let goldCues = marked.cues(in: line.view)
            if !areComplete, goldCues.isEmpty { continue }
            let missed = goldCues.filter { gold in !found.contains { $0.overlaps(gold.positions) } }
            for cue in found.map({ ($0, marked.attribution(of: $0, among: goldCues)) })
                + missed.map({ ($0.positions, $0.attribution) })
            {
                var example = FeatureTable()
                features.describe(cue.0, in: &example)
                examples.append(TagExample(features: example, labels: marked.labels(of: line.view, for: cue.1)))
            }
        }
        return examples
    }

    private func frameScene(_ article: Article, _ models: ExtractionModels) -> FrameScene {
        let parsed = parser.parse(article)
        let scene = Scene(parsed: parsed, models: models)
        let words = scene.taggedWords ?? TaggedWords(parsed, models.partsOfSpeech)
        return FrameScene(scene: scene, words: words, withheld: models.withheld)
    }
}

extension GoldAttribution {
    /// The attribution with a source that holds titles and apposition, as annotators mark it, where a name alone is marked:
    /// `the mayor, Anton Brugg`.
    fileprivate func withDescription(in scene: Scene) -> GoldAttribution {
        guard isBareName, source.count == 1, let range = source.first,
            let name = scene.catalog.names.first(where: { scene.article.textRange($0.tokens) == range })
        else { return self }
        let reader = RoleReader(scene: scene)
        let parts = reader.roles(of: name) + [name.start..<name.tokens.upperBound]
        var start = parts.map(\.lowerBound).min() ?? name.start
        let end = parts.map(\.upperBound).max() ?? name.tokens.upperBound
        if start < name.tokens.lowerBound, start > 0, scene.isOutside(start - 1) {
            // `the mayor`, `Calder’s mayor`
            if scene.tokens[start - 1].is([.determiner, .possessive]) {
                start -= 1
            } else if scene.tokens[start - 1].kind == .clitic, let owner = scene.name(at: start - 2) {
                start = owner.start
            }
        }
        var described = self
        described.source = [scene.article.textRange(start..<end)]
        return described
    }
}

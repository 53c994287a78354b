public import Language
public import Model

extension ExampleMaker {
    /// What the chooser of descriptions learns from `article`: those that speak, with the people and bodies that the
    /// attributions of their cues name.
    ///
    /// - Parameters:
    ///   - article: The article.
    ///   - attributions: Its attributions, whose ``GoldAttribution/name`` people have marked.
    ///   - models: The models that find who speaks and whom pronouns mean.
    /// - Returns: A choice for each description whose speaker is known to be named or not.
    public func descriptionExamples(
        _ article: Article,
        _ attributions: [GoldAttribution],
        models: ExtractionModels
    ) -> [RankExample] {
        let scene = Scene(parsed: parser.parse(article), models: models)
        let drafts = models.drafts(of: scene)
        let roles = RoleBook(scene: scene)
        let pronouns = models.pronouns.map {
            PronounReader(scene: scene, drafts: drafts, roles: roles, withheld: models.withheld).readings($0)
        }
        let assembler = QuoteAssembler(scene: scene, drafts: drafts, roles: roles, pronouns: pronouns)
        let places = MentionPlaces(scene: scene)
        let reader = DescriptionReader(scene: scene, roles: roles, places: places)
        let features = DescriptionFeatures(scene: scene, places: places, reader: reader, pronouns: pronouns)
        let named = entities(of: scene)
        return assembler.descriptions()
            .compactMap { draft, question -> RankExample? in
                guard reader.isOpen(question.phrase), reader.settled(question) == nil,
                    let cue = drafts[draft].cue.map({ scene.article.textRange($0.tokens) }),
                    let gold = attributions.first(where: { $0.cue?.overlaps(cue) == true })
                else { return nil }
                let before = reader.named(before: question)
                let candidates = features.candidates(for: question, among: before)
                let entity = gold.name.flatMap { named[Array($0.utf8)] }
                // Who is no candidate cannot be found, so that nobody is the right answer then too.
                let row = candidates.firstIndex { $0.entity == entity }.map { $0 + 1 } ?? 0
                let rules = reader.guess(question, among: before)
                var table = FeatureTable()
                features.describe(candidates, for: question, rules: rules, in: &table)
                return RankExample(candidates: table, answer: row)
            }
    }

    /// The entities by the bytes of their names, of equal ones the first.
    private func entities(of scene: Scene) -> [[UInt8]: Int] {
        var entities: [[UInt8]: Int] = [:]
        for (index, name) in scene.catalog.names.enumerated().reversed() {
            entities[Array(scene.article.text[scene.article.textRange(name.tokens)])] = scene.catalog.entityOf[index]
        }
        return entities
    }
}

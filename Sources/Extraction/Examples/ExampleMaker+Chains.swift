public import Language
public import Model

extension ExampleMaker {
    /// What the reader of pronouns learns from `article`: its pronouns with the people that `chains` join them to.
    ///
    /// - Parameters:
    ///   - article: The article.
    ///   - chains: The mentions of one person or thing each, in bytes of the text.
    ///   - areComplete: Whether a chain without a name means that nobody named is meant, as people who annotate see to, and
    ///     programs do not.
    ///   - models: The models that find who speaks.
    ///   - guide: A reader of pronouns that has not learned from `article`, whose readings are carried on as in use.
    /// - Returns: A choice for each pronoun whose person is known to be named or not.
    public func chainExamples(
        _ article: Article,
        _ chains: [[TextRange]],
        areComplete: Bool,
        models: ExtractionModels,
        guide: CandidateRanker? = nil
    ) -> [RankExample] {
        let scene = Scene(parsed: parser.parse(article), models: models)
        let drafts = models.drafts(of: scene)
        var entityAt: [TextRange: Int?] = [:]
        let pronouns = Dictionary(
            uniqueKeysWithValues: Pronoun.all(in: scene).map { (scene.tokens[$0.token].range, $0) }
        )
        for chain in chains {
            // Where programs made the chains, one with `he` and `she` is wrong in some.
            let genders = Set(chain.compactMap { pronouns[$0]?.isFeminine })
            if !areComplete && genders.count > 1 { continue }
            let entity = entity(of: chain, in: scene)
            for mention in chain where entity != nil || areComplete { entityAt[mention] = .some(entity) }
        }
        return PronounReader(scene: scene, drafts: drafts, roles: RoleBook(scene: scene), withheld: models.withheld)
            .examples(guide: guide) { token in entityAt[scene.tokens[token].range] }
    }

    /// The person whom most of the chain's mentions name, or nil.
    private func entity(of chain: [TextRange], in scene: Scene) -> Int? {
        var votes: [Int: Int] = [:]
        for mention in chain {
            let names = scene.catalog.names.indices.filter { index in
                let range = scene.article.nameRange(scene.catalog.names[index].tokens)
                return mention.start <= range.start && range.end <= mention.end && mention.end - range.end <= 2
            }
            if let name = names.last { votes[scene.catalog.entityOf[name], default: 0] += 1 }
        }
        let best = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return best.flatMap { scene.catalog.items[$0.key].type == .person ? $0.key : nil }
    }
}

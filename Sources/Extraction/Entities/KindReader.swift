import Language
import Model

/// Says what kinds of things the entities of an article are, by a model that was learned.
struct KindReader {
    let ranker: CandidateRanker

    /// The entities with the likeliest kinds, where lists and titles do not tell them.
    func read(_ catalog: EntityCatalog, of article: ParsedArticle, _ words: TaggedWords) -> EntityCatalog {
        let features = KindFeatures(article: article, words: words, catalog: catalog)
        var table = FeatureTable()
        let types = catalog.items.map { item -> EntityType in
            if features.isKnown(item) { return item.type }
            table.removeAll()
            features.describe(item, in: &table)
            let probabilities = ranker.probabilities(table)
            let isNobody = !features.mayBePerson(item)
            let choices = probabilities.indices.filter { !(isNobody && KindFeatures.kinds[$0] == .person) }
            let best = choices.max { (probabilities[$0], $1) < (probabilities[$1], $0) }
            return best.map { KindFeatures.kinds[$0] } ?? item.type
        }
        return catalog.with(types)
    }
}

extension EntityCatalog {
    /// The same entities, of those kinds.
    fileprivate func with(_ types: [EntityType]) -> EntityCatalog {
        let items = zip(items, types)
            .map { item, type in
                Item(
                    words: item.words,
                    name: item.name,
                    type: type,
                    mentions: item.mentions,
                    isMasculine: item.isMasculine,
                    isFeminine: item.isFeminine
                )
            }
        return EntityCatalog(names: names, items: items, entityOf: entityOf, nameAt: nameAt)
    }
}

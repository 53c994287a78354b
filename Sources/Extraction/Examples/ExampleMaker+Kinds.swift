public import Language
public import Model

extension ExampleMaker {
    /// What the reader of kinds learns from `article`: its entities with what most of their mentions are marked as.
    ///
    /// Entities whose names are marked otherwise or as ``NamedStretch/Kind/other`` are left out.
    ///
    /// - Parameters:
    ///   - article: The article.
    ///   - marked: Its names, in the order of the text.
    ///   - areComplete: Whether what is not marked is no name; where groups, events and works are not told apart, they are
    ///     not complete.
    ///   - models: The models of words, without one of kinds.
    /// - Returns: A choice among the kinds for each entity.
    public func kindExamples(
        _ article: Article,
        _ marked: [NamedStretch],
        areComplete: Bool,
        models: ExtractionModels
    ) -> [RankExample] {
        let scene = Scene(parsed: parser.parse(article), models: models)
        guard let words = scene.taggedWords else { return [] }
        let kindOf = Dictionary(marked.map { ($0.range, $0.kind) }) { first, _ in first }
        /// Whether the name of that index and a marked one share words.
        func isMarked(_ name: Int) -> Bool {
            let range = scene.article.nameRange(scene.catalog.names[name].tokens)
            return marked.contains { $0.range.start < range.end && range.start < $0.range.end }
        }
        let features = KindFeatures(article: scene.article, words: words, catalog: scene.catalog)
        var table = FeatureTable()
        return scene.catalog.items.filter { !features.isKnown($0) }
            .compactMap { item in
                var votes: [NamedStretch.Kind: Int] = [:]
                for mention in item.mentions {
                    let range = scene.article.nameRange(scene.catalog.names[mention].tokens)
                    if let kind = kindOf[range] { votes[kind, default: 0] += 1 }
                }
                if votes.isEmpty, areComplete, !item.mentions.contains(where: { isMarked($0) }) { votes[.other] = 1 }
                guard let most = votes.values.max(), votes.values.count(where: { $0 == most }) == 1,
                    let kind = votes.first(where: { $0.value == most })?.key,
                    kind != .other || areComplete, let answer = KindFeatures.kinds.firstIndex(of: Self.type(kind))
                else { return nil }
                table.removeAll()
                features.describe(item, in: &table)
                return RankExample(candidates: table, answer: answer)
            }
    }

    private static func type(_ kind: NamedStretch.Kind) -> EntityType {
        switch kind {
        case .person: .person
        case .organization: .organization
        case .place: .place
        case .group: .group
        case .event: .event
        case .work: .work
        case .other: .other
        }
    }
}

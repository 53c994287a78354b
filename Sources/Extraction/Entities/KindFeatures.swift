import Language
import Model

/// The features by which the kind of thing is chosen that an entity of one article is: what the rules say, what its mentions
/// were tagged as, its words, the words around it, and the names that it shares words with.
struct KindFeatures {
    /// The kinds there are to choose from, a row of features each.
    static let kinds: [EntityType] = [.person, .organization, .place, .group, .event, .work, .other]

    /// Of so many mentions the words around them are read, so that an entity costs constant time.
    private static let mostRead = 6

    private let article: ParsedArticle
    private let traits: TokenTraits
    private let tags: [PartOfSpeech]
    private let catalog: EntityCatalog
    /// For each word that begins or ends names of several words, what kinds the rules take those for.
    private var firstWordOf: [String: UInt64] = [:]
    private var lastWordOf: [String: UInt64] = [:]

    init(article: ParsedArticle, words: TaggedWords, catalog: EntityCatalog) {
        self.article = article
        traits = words.traits
        tags = words.partsOfSpeech
        self.catalog = catalog
        for item in catalog.items where item.words.count > 1 {
            let kind = UInt64(1) << Self.code(item.type)
            if let first = item.words.first { firstWordOf[first, default: 0] |= kind }
            if let last = item.words.last { lastWordOf[last, default: 0] |= kind }
        }
    }

    /// Whether titles, lists or the words of a trade tell what the entity is: a man or a woman, a country, a people or party,
    /// an event, a firm that has shares.
    func isKnown(_ item: EntityCatalog.Item) -> Bool {
        if item.isMasculine || item.isFeminine { return true }
        let evidence = evidence(of: item)
        switch item.type {
        case .event: return evidence.event > 0
        case .group: return true
        case .organization: return evidence.body > evidence.introduced
        case .place: return evidence.place > 0
        default: return false
        }
    }

    /// Whether the name can be somebody's: not `Orlec and Brenn`, `Orlec v Brenn`, nor an abbreviation that no title stands
    /// before.
    func mayBePerson(_ item: EntityCatalog.Item) -> Bool {
        if item.words.contains(where: Self.joints.contains) { return false }
        guard item.words.count == 1, let word = item.words.first, word.utf8.count <= Self.longestAbbreviation else {
            return true
        }
        return !item.mentions.allSatisfy { mention in
            let name = catalog.names[mention]
            return name.evidence.isDisjoint(with: [.person, .masculine, .feminine])
                && name.tokens.allSatisfy { article.tokens[$0].shape.contains(.allCapitals) }
        }
    }

    /// Words between two names.
    private static let joints: Set<String> = ["and", "&", "v", "vs"]
    private static let longestAbbreviation = 4

    /// Describes the entity, once for each kind.
    func describe(_ item: EntityCatalog.Item, in table: inout FeatureTable) {
        var features: [(template: UInt32, value: UInt64)] = []
        features.reserveCapacity(128)
        addWhole(item, &features)
        for mention in item.mentions.prefix(Self.mostRead) { addSurroundings(catalog.names[mention], &features) }
        for kind in Self.kinds.indices {
            for feature in features { table.add(feature.template, FeatureHash.join(feature.value, UInt64(kind))) }
            table.endToken()
        }
    }

    private func evidence(of item: EntityCatalog.Item) -> EvidenceCount {
        item.mentions.reduce(into: EvidenceCount()) { $0.add(catalog.names[$1].evidence) }
    }

    private static func code(_ type: EntityType) -> UInt64 { UInt64(kinds.firstIndex(of: type) ?? kinds.count) }

    private func addWhole(_ item: EntityCatalog.Item, _ features: inout [(template: UInt32, value: UInt64)]) {
        let evidence = evidence(of: item)
        let rule = Self.code(item.type)
        let length = UInt64(min(item.words.count, 4))
        let tagged = [
            evidence.taggedPerson, evidence.taggedOrganization, evidence.taggedPlace, evidence.taggedOther,
        ]
        let most = tagged.max() ?? 0
        let mostTagged = most == 0 ? 4 : UInt64(tagged.firstIndex(of: most) ?? 4)
        let isTagged = tagged.enumerated().reduce(UInt64(0)) { $0 | ($1.element > 0 ? 1 << UInt64($1.offset) : 0) }
        features.append((100, 0))
        features.append((101, rule))
        features.append((102, FeatureHash.join(rule, mostTagged, length)))
        features.append((103, FeatureHash.join(isTagged, mostTagged)))
        features.append((104, length))
        // What many mentions were tagged as alike, the tagger knows.
        let count = item.mentions.count
        let share = UInt64(most * 4 / max(count, 1))
        let size: UInt64 = count < 3 ? UInt64(count) : count < 6 ? 3 : 4
        features.append((118, FeatureHash.join(mostTagged, share, size)))
        features.append((119, FeatureHash.join(mostTagged << 4 | rule, share, size << 4 | length)))
        let counts = [
            evidence.introduced, evidence.givenName, evidence.organization, evidence.place, evidence.location,
            evidence.event, evidence.group, evidence.article, evidence.speaks, evidence.masculine + evidence.feminine,
            evidence.direction, evidence.body, evidence.city,
        ]
        for (index, count) in counts.enumerated() where count > 0 {
            let share: UInt64 = count == item.mentions.count ? 2 : count > 1 ? 1 : 0
            features.append((105, UInt64(index) << 2 | share))
            features.append((106, FeatureHash.join(UInt64(index), mostTagged, length)))
        }
        guard let name = item.mentions.map({ catalog.names[$0] }).max(by: { $0.tokens.count < $1.tokens.count }),
            let first = name.tokens.first, let last = name.tokens.last
        else { return }
        features.append((107, traits.words[last]))
        features.append((108, FeatureHash.join(traits.suffixes[last][2], length)))
        features.append((109, FeatureHash.join(traits.suffixes[last][1], length)))
        features.append((110, FeatureHash.join(traits.words[first], length)))
        features.append((111, FeatureHash.join(traits.classes[first], length)))
        features.append((112, FeatureHash.join(traits.classes[last], length)))
        features.append((113, FeatureHash.join(traits.shapes[first], length)))
        // The lists of names that hardly anybody of the other gender bears are the longest.
        let isGiven = article.tokens[first].is(WordClass.anyGivenName.union([.masculineName, .feminineName]))
        features.append((133, FeatureHash.join(isGiven ? 1 : 0, length, mostTagged)))
        features.append((134, FeatureHash.join(isGiven ? 1 : 0, length, traits.classes[last])))
        for token in name.tokens.dropFirst().dropLast() { features.append((114, traits.words[token])) }
        if item.words.count == 1, let word = item.words.first {
            features.append((115, firstWordOf[word] ?? 0))
            features.append((116, lastWordOf[word] ?? 0))
            features.append((117, FeatureHash.join(firstWordOf[word] ?? 0, lastWordOf[word] ?? 0, mostTagged)))
        }
    }

    /// Adds what stands before and behind a mention in its sentence.
    private func addSurroundings(_ name: NameMention, _ features: inout [(template: UInt32, value: UInt64)]) {
        let tokens = article.passages[name.passage].tokens
        func word(_ index: Int) -> UInt64 { tokens.contains(index) ? traits.words[index] : 0 }
        func tag(_ index: Int) -> UInt64 { tokens.contains(index) ? UInt64(tags[index].rawValue) + 1 : 0 }
        func other(_ index: Int) -> UInt64 {
            guard tokens.contains(index), catalog.nameAt[index] >= 0 else { return 0 }
            return Self.code(catalog.items[catalog.entityOf[Int(catalog.nameAt[index])]].type) + 1
        }
        let (before, after) = (name.start - 1, name.tokens.upperBound)
        features.append((120, word(before)))
        features.append((121, word(after)))
        features.append((122, FeatureHash.join(word(before - 1), word(before))))
        features.append((123, FeatureHash.join(word(after), word(after + 1))))
        features.append((124, FeatureHash.join(tag(before), tag(after))))
        features.append((125, FeatureHash.join(tag(after), tag(after + 1))))
        features.append((126, FeatureHash.join(tag(before - 1), tag(before))))
        features.append((127, tokens.contains(before) ? traits.classes[before] : 0))
        features.append((128, tokens.contains(after) ? traits.classes[after] : 0))
        features.append((129, FeatureHash.join(other(before), word(before))))
        features.append((130, FeatureHash.join(other(after), word(after))))
        features.append((131, FeatureHash.join(word(after), other(after + 1), tag(after + 1))))
        if let role = name.role.last { features.append((132, traits.words[role])) }
    }
}

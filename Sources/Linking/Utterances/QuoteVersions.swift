import Model

/// Gathers equal quotes into versions, so that what a hundred outlets print alike is compared once.
struct QuoteVersions {
    private struct Key: Hashable {
        let words: UInt64
        let speaker: Int?
        /// The story, where the words alone are too few to tell.
        let story: Int?
        /// Of what is equal to nothing but its copies, where it stands.
        let alone: Occurrence?
    }

    /// A quote by the article that its own is a copy of, and by how many equal ones stand before it.
    private struct Occurrence: Hashable {
        let original: Int
        let ordinal: Int
    }

    private let storyOf: [Int?]
    private let entityOf: [[Int]]
    private let duplicateOf: [Int?]

    /// Prepares for articles with those stories and entities, of which some are copies of others.
    init(storyOf: [Int?], entityOf: [[Int]], duplicateOf: [Int?]) {
        self.storyOf = storyOf
        self.entityOf = entityOf
        self.duplicateOf = duplicateOf
    }

    /// All versions of the quotes of `articles` but scare quotes, in order of their first quotes.
    func gather(_ articles: [AnnotatedArticle], _ words: QuoteWords) -> [QuoteVersion] {
        var versions: [QuoteVersion] = []
        var places: [Key: Int] = [:]
        for (article, annotated) in articles.enumerated() {
            var counts: [UInt64: Int] = [:]
            for (index, quote) in annotated.quotes.enumerated() where quote.kind != .scare {
                let reference = QuoteReference(article: article, quote: index)
                let speaker = quote.speaker.entity.map { entityOf[article][$0] }
                let spoken = quote.kind == .indirect ? SpokenWords.withoutThat(words[reference]) : words[reference]
                let key = key(of: reference, spoken, speaker, &counts)
                let place = places[key] ?? versions.count
                if place == versions.count {
                    places[key] = place
                    versions.append(QuoteVersion(words: spoken, stems: words.stems, speaker: speaker))
                }
                versions[place].quotes.append(reference)
                versions[place]
                    .note(
                        quote,
                        among: entityOf[article],
                        nameWords: quote.speaker.entity.map { nameWords(of: annotated.entities[$0]) } ?? []
                    )
                let marked = QuoteWords.marked(of: quote, in: annotated.article.text)
                versions[place].note(quote.kind, marked: marked, stems: words.stems)
                versions[place].stories.insert(story(of: article))
                if quote.zone == .body { versions[place].bodies.insert(article) }
            }
        }
        return versions
    }

    private func key(
        of quote: QuoteReference,
        _ words: [UInt64],
        _ speaker: Int?,
        _ counts: inout [UInt64: Int]
    ) -> Key {
        let isStock = words.count < QuoteVersion.stockPhrase
        let hash = StableHash.of(words)
        if words.isEmpty || isStock && speaker == nil {
            // What nobody known says in a few words, a copy repeats and anybody else may say, too.
            let occurrence = Occurrence(
                original: duplicateOf[quote.article] ?? quote.article,
                ordinal: counts[hash, default: 0]
            )
            counts[hash, default: 0] += 1
            return Key(words: hash, speaker: nil, story: nil, alone: occurrence)
        }
        let needsStory = isStock || speaker == nil && !SpokenWords.tell(words)
        let story = needsStory ? story(of: quote.article) : nil
        return Key(words: hash, speaker: speaker, story: story, alone: nil)
    }

    private func nameWords(of entity: Entity) -> Set<UInt64> {
        guard entity.type == .person, let name = PersonName(entity.name) else { return [] }
        return Set(
            (name.given + [name.surname]).filter { $0.utf8.count > 1 }
                .map { StableHash.of(Spelling.transliterated($0).map(UInt64.init)) }
        )
    }

    /// The story of an article, or a number that no story has.
    private func story(of article: Int) -> Int { storyOf[article] ?? -1 - article }
}

import Model

/// What an article says that tells which event it is about.
struct StoryFeatures {
    /// The longest beginning of the story that is read, in words.
    private static let longestLead = 120

    /// The names in it, people by their surnames, the more often the heavier.
    let names: FeatureSpace
    /// The words of title and first paragraphs.
    let words: FeatureSpace
    /// Runs of five quoted words.
    let quotes: FeatureSpace
    /// For each article, the day that it was published, as a count of days, or nil.
    let days: [Int?]

    /// Reads the features of `articles`.
    init(_ articles: [AnnotatedArticle], _ members: [EntityMember], _ quotes: QuoteWords) {
        var names = [[FeatureSpace.Feature]](repeating: [], count: articles.count)
        for member in members {
            let mentions = articles[member.article].entities[member.entity].mentions.count
            names[member.article].append(Self.feature(of: member, mentions: mentions))
        }
        self.names = FeatureSpace(names)
        let nameWords = Self.nameWords(of: members, articleCount: articles.count)
        words = FeatureSpace(zip(articles, nameWords).map(Self.words))
        self.quotes = FeatureSpace(
            zip(articles, quotes.words)
                .map { article, words in
                    zip(article.quotes, words)
                        .filter { $0.0.zone != .furniture && $0.1.count >= 5 }
                        .flatMap { QuoteWords.runs(of: $0.1, length: 5) }
                        .map { FeatureSpace.Feature(key: $0, weight: 1) }
                }
        )
        days = articles.map { $0.article.published.flatMap { CalendarDay(iso8601: $0)?.number } }
    }

    private static func feature(of member: EntityMember, mentions: Int) -> FeatureSpace.Feature {
        let weight: Float =
            switch member.type {
            case .person, .organization, .event: 2
            case .place, .group, .work, .other: 1
            }
        let key = StableHash.of(member.name.person?.surname ?? member.name.key)
        return FeatureSpace.Feature(key: key, weight: weight * Float(min(max(mentions, 1), 16)).squareRoot())
    }

    /// For each article, the hashes of the words that its names are made of: they count as names.
    private static func nameWords(of members: [EntityMember], articleCount: Int) -> [Set<UInt64>] {
        var words = [Set<UInt64>](repeating: [], count: articleCount)
        for member in members {
            var scanner = WordScanner(Array(member.name.printed.utf8))
            while scanner.next() != nil { words[member.article].insert(scanner.hash) }
        }
        return words
    }

    private static func words(of article: AnnotatedArticle, without names: Set<UInt64>) -> [FeatureSpace.Feature] {
        var features: [FeatureSpace.Feature] = []
        func add(_ scanner: WordScanner, weight: Float) {
            var scanner = scanner
            while features.count < longestLead, scanner.next() != nil {
                let word = scanner.hash
                guard scanner.folded.count >= 4, !CommonWords.contains(word), !names.contains(word) else { continue }
                features.append(FeatureSpace.Feature(key: word, weight: weight))
            }
        }
        if let title = article.article.title?.value { add(WordScanner(Array(title.utf8)), weight: 2) }
        let text = article.article.text.utf8
        for block in article.article.blocks where [.paragraph, .subtitle, .listItem].contains(block.kind) {
            if features.count >= longestLead { break }
            add(WordScanner(text, in: block.range.bounds), weight: 1)
        }
        return features
    }
}

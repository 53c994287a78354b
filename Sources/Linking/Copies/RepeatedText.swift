import Model

/// Finds blocks that many articles print and that belong to none of their stories: what an outlet puts below everything.
struct RepeatedText {
    /// A block that recurs.
    private struct Repetition {
        var count = 0
        /// How many of them have something to do with their articles.
        var bound = 0
        /// The place of the first one.
        let article: Int
        let block: Int
        /// The number of bytes of all of them.
        var bytes = 0

        /// Whether so many articles hold it, nine of ten of them about something else.
        func isFurniture(_ fewest: Int) -> Bool { count >= fewest && 10 * bound <= count }
    }

    /// In how many articles that are no copies of one another a block stands at the least, and one of few words.
    private static let fewest = (sentence: 5, phrase: 20)
    /// Blocks of fewer words are phrases, which stories share by chance.
    private static let phrase = 5

    private let articles: [AnnotatedArticle]
    private let duplicateOf: [Int?]

    /// Prepares for `articles` of which some copy others.
    init(_ articles: [AnnotatedArticle], duplicateOf: [Int?]) {
        self.articles = articles
        self.duplicateOf = duplicateOf
    }

    /// The articles with such blocks and the quotes in them taken for furniture, and an entry of the report for each text;
    /// nil where there are none.
    ///
    /// A block that names somebody or something whom its article names elsewhere, too, is part of the story, however often
    /// it is printed: the background that an agency repeats for weeks.
    ///
    /// - Complexity: O(*n*) in the text.
    func setAside() -> (articles: [AnnotatedArticle], issues: [CorpusIssue])? {
        let repetitions = repetitions()
        guard !repetitions.isEmpty else { return nil }
        let changed = articles.map { annotated -> AnnotatedArticle in
            let blocks = annotated.article.blocks.indices.filter { block in
                key(of: block, in: annotated).map { repetitions[$0.hash] != nil } ?? false
            }
            return blocks.isEmpty ? annotated : SetAsideBlocks(blocks, of: annotated).annotated
        }
        let issues = repetitions.values.sorted { ($0.article, $0.block) < ($1.article, $1.block) }.map(issue)
        return (changed, issues)
    }

    private func repetitions() -> [UInt64: Repetition] {
        var found: [UInt64: Repetition] = [:]
        var words: [UInt64: Int] = [:]
        for (index, annotated) in articles.enumerated() {
            var seen: Set<UInt64> = []
            let bound = duplicateOf[index] == nil ? boundBlocks(of: annotated) : []
            for block in annotated.article.blocks.indices {
                guard let key = key(of: block, in: annotated), seen.insert(key.hash).inserted else { continue }
                var repetition = found[key.hash] ?? Repetition(article: index, block: block)
                repetition.bytes += annotated.article.blocks[block].range.count
                if duplicateOf[index] == nil {
                    repetition.count += 1
                    repetition.bound += bound.contains(block) ? 1 : 0
                }
                found[key.hash] = repetition
                words[key.hash] = key.words
            }
        }
        return found.filter { hash, repetition in
            repetition.isFurniture(words[hash, default: 0] < Self.phrase ? Self.fewest.phrase : Self.fewest.sentence)
        }
    }

    /// A hash of a block's words and their number, or nil where it is not taken for part of the story.
    private func key(of block: Int, in annotated: AnnotatedArticle) -> (hash: UInt64, words: Int)? {
        let block = annotated.article.blocks[block]
        guard block.kind.zone == .body, block.kind != .dateline else { return nil }
        var scanner = WordScanner(annotated.article.text.utf8, in: block.range.bounds)
        var hash = StableHash()
        var words = 0
        while scanner.next() != nil {
            hash.combine(scanner.hash)
            words += 1
        }
        return words == 0 ? nil : (hash.value, words)
    }

    /// The blocks that speak of what their article speaks of elsewhere.
    private func boundBlocks(of annotated: AnnotatedArticle) -> Set<Int> {
        var bound: Set<Int> = []
        for entity in annotated.entities
        where entity.mentions.count > 1 && entity.name != annotated.article.outlet?.name {
            let places = Set(entity.mentions.map { block(of: $0.range, in: annotated.article.blocks) })
            if places.count > 1 { bound.formUnion(places.compactMap { $0 }) }
        }
        return bound
    }

    /// The block that holds a range, or nil where it stands in none.
    private func block(of range: TextRange, in blocks: [Block]) -> Int? {
        var (low, high) = (0, blocks.count)
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].range.start <= range.start { low = middle + 1 } else { high = middle }
        }
        return low > 0 && blocks[low - 1].range.contains(range) ? low - 1 : nil
    }

    private func issue(_ repetition: Repetition) -> CorpusIssue {
        let article = articles[repetition.article].article
        let text = article.text.string(article.blocks[repetition.block].range)
        let opening = text.split(whereSeparator: \.isWhitespace).prefix(8).joined(separator: " ")
        return CorpusIssue(
            .notice,
            path: article.path,
            article: article.id,
            code: "repeated_text",
            message: "“\(opening.prefix(80)) …” stands in \(repetition.count) articles that have nothing else in "
                + "common and is set aside as part of none: \(repetition.bytes) bytes in all."
        )
    }
}

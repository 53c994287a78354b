import Model
import TestSupport

/// Makes a corpus of random articles whose words, names and dates come again and again.
struct GeneratedCorpus {
    static let vocabulary = [
        "port", "strike", "harbour", "ship", "ports", "crane", "tide", "rope", "mast", "quay", "salt",
    ]
    static let lemmas = ["say", "tell", "add", "warn"]
    static let dates = [
        nil, "2031", "2031-05", "2031-05-06", "2031-05-06T08:00:00Z", "2031-05-07", "2031-06-01", "2032-01-01",
        "2029-12-31",
    ]
    static let surnames = ["Duarte", "Okafor", "Lind", "Marsh", "Ferro", "Quill", "Sato", "Brandt", "Nyberg", "Costa"]
    static let outletCount = 4
    static let entityCount = surnames.count

    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed)
    }

    mutating func make(articles count: Int) -> LinkedCorpus {
        var entityOf: [[Int]] = []
        let articles = (0..<count)
            .map { number in
                let entities = Array(
                    (0..<Self.entityCount).shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random))
                )
                entityOf.append(entities)
                return article(number, entities: entities)
            }
        return LinkedCorpus(
            articles: articles,
            entities: Self.surnames.enumerated().map { entity($0, surname: $1, articles: articles) },
            entityOf: entityOf,
            utterances: utterances(articles),
            stories: [
                Story(id: "s-first", label: "one", articles: Array(0..<count / 3), entities: []),
                Story(id: "s-second", label: "two", articles: Array(count / 3..<count / 2), entities: []),
            ],
            storyOf: (0..<count).map { $0 < count / 3 ? 0 : $0 < count / 2 ? 1 : nil },
            duplicateOf: (0..<count).map { $0 % 7 == 3 ? $0 - 1 : nil }
        )
    }

    private mutating func article(_ number: Int, entities: [Int]) -> AnnotatedArticle {
        var text: [UInt8] = []
        var words: [TextRange] = []
        var mentions = Array(repeating: [Mention](), count: entities.count)
        for _ in 0..<Int.random(in: 1...60, using: &random) {
            let named = entities.indices.randomElement(using: &random)
            let name = random.once(in: 6) ? named : nil
            let word = name.map { Self.surnames[entities[$0]] } ?? random.pick(Self.vocabulary)
            let range = TextRange(text.count, text.count + word.utf8.count)
            text.append(contentsOf: Array(word.utf8) + [UInt8(ascii: " ")])
            words.append(range)
            if let name { mentions[name].append(Mention(range: range, kind: random.pick(MentionKind.allCases))) }
        }
        let id = "a\(number < 10 ? "00" : number < 100 ? "0" : "")\(number)"
        var article = Article(
            id: id,
            path: "wire/\(id).txt",
            format: .text,
            text: ArticleText(String(decoding: text, as: UTF8.self)),
            textSHA256: "",
            wordCount: words.count,
            blocks: []
        )
        article.published = random.pick(Self.dates.shuffled(using: &random))
        let outlet = Int.random(in: 0...Self.outletCount, using: &random)
        if outlet > 0 { article.outlet = Outlet(id: "outlet-\(outlet)", name: "Outlet \(outlet)", evidence: "record") }
        if !random.once(in: 4) {
            article.title = Evidenced(random.pick(Self.vocabulary).uppercased(), evidence: "record")
        }
        return AnnotatedArticle(
            article: article,
            quotes: quotes(in: words, entityCount: entities.count),
            entities: entities.enumerated()
                .map { index, entity in
                    Entity(
                        id: Self.surnames[entity].lowercased(),
                        name: Self.surnames[entity],
                        type: .person,
                        roles: [],
                        mentions: mentions[index]
                    )
                }
        )
    }

    private mutating func quotes(in words: [TextRange], entityCount: Int) -> [Quote] {
        let starts = (0..<Int.random(in: 0...5, using: &random))
            .map { _ in Int.random(in: words.indices, using: &random) }.sorted()
        var last = -1
        var recurrence = 1
        return starts.map { start in
            recurrence = start == last ? recurrence + 1 : 1
            last = start
            return quote(words[start...].prefix(Int.random(in: 1...9, using: &random)), recurrence, entityCount)
        }
    }

    private mutating func quote(_ words: ArraySlice<TextRange>, _ recurrence: Int, _ entityCount: Int) -> Quote {
        let start = words.first?.start ?? 0
        let span = TextRange(start, words.last?.end ?? start)
        let speaker = random.once(in: 3) ? nil : (0..<entityCount).randomElement(using: &random)
        let middle = words.startIndex + words.count / 2
        let spans =
            words.count > 3 && random.once(in: 3)
            ? [TextRange(start, words[middle - 1].end), TextRange(words[middle].start, span.end)] : [span]
        return Quote(
            position: start,
            recurrence: recurrence,
            kind: random.pick(QuoteKind.allCases.shuffled(using: &random)),
            spans: spans,
            segments: [],
            speaker: Speaker(entity: speaker, type: random.pick(SpeakerType.allCases), mention: nil),
            cue: random.once(in: 4) ? nil : Cue(range: span, lemma: random.pick(Self.lemmas)),
            zone: random.pick([Zone.body, .body, .title, .furniture]),
            paragraph: nil,
            continues: nil,
            attribution: Attribution(
                method: .syntax,
                confidence: Double(Int.random(in: 0...10, using: &random)) / 10,
                reason: nil
            )
        )
    }

    private func entity(_ number: Int, surname: String, articles: [AnnotatedArticle]) -> CorpusEntity {
        let mentioning = articles.filter { $0.entities.contains { $0.name == surname } }
        return CorpusEntity(
            id: surname.lowercased(),
            name: "Ána \(surname)",
            type: EntityType.allCases[number % 3],
            aliases: [Alias(text: surname, count: 3, articles: 2, why: "surname")],
            roles: [],
            mentionCount: number * 7 % 5,
            articleCount: mentioning.count,
            quoteCount: number * 3 % 4,
            firstSeen: nil,
            lastSeen: nil
        )
    }

    /// Two or three quotes an utterance, whatever they say.
    private mutating func utterances(_ articles: [AnnotatedArticle]) -> [Utterance] {
        var left = articles.enumerated()
            .flatMap { article, annotated in
                annotated.quotes.indices
                    .filter { annotated.quotes[$0].kind != .scare }
                    .map { QuoteReference(article: article, quote: $0) }
            }
            .shuffled(using: &random)
        var utterances: [Utterance] = []
        while !left.isEmpty {
            let members = left.suffix(Int.random(in: 1...3, using: &random)).sorted()
            left.removeLast(members.count)
            utterances.append(
                Utterance(id: "u-\(utterances.count)", quotes: members, canonical: members[0], speaker: nil)
            )
        }
        return utterances
    }
}

import Index
import Model
import Server

/// A corpus made by hand: four articles of two outlets, two of them on one event and one a copy, two people.
enum SampleCorpus {
    static let strike = "harbour-strike"
    static let herald = "herald-strike"
    static let copy = "herald-strike-copy"
    static let weather = "weather"

    static let issues = (1...7)
        .map { number in
            CorpusIssue(
                number == 4 ? .skipped : .notice,
                path: "wire/file-\(number).txt",
                line: number == 2 ? 9 : nil,
                article: nil,
                code: number == 4 ? "too_large" : "no_title",
                message: "File \(number) gives no title."
            )
        }

    static func served(_ corpus: LinkedCorpus = linked, build: String = "build-1") -> ServedCorpus {
        ServedCorpus(
            index: IndexBuilder(corpus).build(),
            build: build,
            version: "0.1.0",
            issues: issues,
            settings: ["language": .string("en")]
        )
    }

    static var linked: LinkedCorpus {
        LinkedCorpus(
            articles: [strikeArticle, heraldArticle(herald), heraldArticle(copy), weatherArticle],
            entities: [
                entity("ana-duarte", "Ana Duarte", mentions: 3, articles: 3, quotes: 4, first: "2031-05-02"),
                entity("rui-melo", "Rui Melo", mentions: 1, articles: 1, quotes: 1, first: nil),
            ],
            entityOf: [[0], [0], [0], [1]],
            utterances: [
                Utterance(
                    id: "u-close",
                    quotes: [reference(0, 0), reference(1, 0), reference(2, 0)],
                    canonical: reference(0, 0),
                    speaker: 0
                ),
                Utterance(id: "u-leave", quotes: [reference(0, 1)], canonical: reference(0, 1), speaker: 0),
                Utterance(id: "u-rain", quotes: [reference(3, 0)], canonical: reference(3, 0), speaker: 1),
                Utterance(id: "u-teaser", quotes: [reference(0, 3)], canonical: reference(0, 3), speaker: nil),
            ],
            stories: [Story(id: "s-strike", label: "Strike", articles: [0, 1, 2], entities: [0])],
            storyOf: [0, 0, 0, nil],
            duplicateOf: [nil, nil, 1, nil]
        )
    }

    private static var strikeArticle: AnnotatedArticle {
        var article = SampleArticle(
            strike,
            title: "Port of São Brás closes",
            outlet: ("the-courier", "The Courier"),
            published: "2031-05-02",
            """
            Port of São Brás closes

            “The port will close on Friday, and it will stay closed,” said Ana Duarte. “We will not leave – not now.”

            The so-called “quiet week” begins on Monday.

            More: “Read our letter 🛳 every day!”
            """
        )
        article.name("Ana Duarte", id: "ana-duarte")
        article.quote("The port will close on Friday, and it will stay closed,", by: 0)
        article.quote("We will not leave – not now.", by: 0)
        article.quote("quiet week", by: nil, kind: .scare)
        article.quote("Read our letter 🛳 every day!", by: nil, zone: .furniture)
        return article.annotated
    }

    private static func heraldArticle(_ id: String) -> AnnotatedArticle {
        var article = SampleArticle(
            id,
            title: "Harbour to shut",
            outlet: ("the-herald", "The Herald"),
            published: "2031-05-03",
            "Harbour to shut\n\n“The port will close on Friday,” said Ana Duarte, who leads the crane drivers.\n"
        )
        article.name("Ana Duarte", id: "ana-duarte")
        article.quote("The port will close on Friday,", by: 0)
        return article.annotated
    }

    private static var weatherArticle: AnnotatedArticle {
        var article = SampleArticle(
            weather,
            title: nil,
            outlet: nil,
            published: nil,
            "“It will rain until the hills have had enough,” said Rui Melo of the weather office."
        )
        article.name("Rui Melo", id: "rui-melo")
        article.quote("It will rain until the hills have had enough,", by: 0)
        return article.annotated
    }

    private static func reference(_ article: Int, _ quote: Int) -> QuoteReference {
        QuoteReference(article: article, quote: quote)
    }

    private static func entity(
        _ id: String,
        _ name: String,
        mentions: Int,
        articles: Int,
        quotes: Int,
        first: String?
    ) -> CorpusEntity {
        CorpusEntity(
            id: id,
            name: name,
            type: .person,
            aliases: [Alias(text: name, count: mentions, articles: articles, why: "full name")],
            roles: [Role(text: "speaker", count: 1)],
            mentionCount: mentions,
            articleCount: articles,
            quoteCount: quotes,
            firstSeen: first,
            lastSeen: first
        )
    }
}

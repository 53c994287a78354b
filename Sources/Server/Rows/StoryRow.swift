import Index
import Model

/// Writes stories as rows.
struct StoryRow: Sendable {
    private let catalogue: Catalogue

    /// Prepares to write rows of that catalogue.
    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    /// Writes the members of the story's row.
    func write(_ id: StoryID, into json: inout JSONWriter) {
        let corpus = catalogue.corpus
        let story = corpus.stories[id.index]
        let articles = story.articles.map { corpus.articles[$0].article }
        let dates = articles.compactMap(\.published)
        let events = Set(articles.compactMap(\.eventDate))
        json.member("id", story.id)
        json.member("label", story.label)
        json.key("articles")
        json.array { json in for article in articles { json.value(article.id) } }
        json.key("entities")
        json.array { json in for entity in story.entities { json.value(corpus.entities[entity].id) } }
        // Articles that tell of several days do not say which is the story's.
        json.member("event_date", events.count == 1 ? events.first : nil)
        json.member("first_seen", dates.min())
        json.member("last_seen", dates.max())
    }
}

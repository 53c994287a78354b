import Linking
import Model
import TestSupport

extension LinkedCorpus {
    /// The merged entity that the article's entity of that name became.
    func entity(_ name: String, in article: String) -> CorpusEntity? {
        guard let place = articles.firstIndex(where: { $0.article.id == article }) else { return nil }
        guard let index = articles[place].entities.firstIndex(where: { $0.name == name }) else { return nil }
        return entities[entityOf[place][index]]
    }

    /// The printed name of the entity with that id, and why it is taken for it.
    func why(_ alias: String, of id: String) -> String? {
        entities.first { $0.id == id }?.aliases.first { $0.text == alias }?.why
    }

    /// The utterances as the ids of their quotes' articles, of those with several quotes.
    var shared: [[String]] {
        utterances.filter { $0.quotes.count > 1 }
            .map { $0.quotes.map { articles[$0.article].article.id } }
            .sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The stories as the ids of their articles.
    var storyMembers: [[String]] {
        stories.map { $0.articles.map { articles[$0].article.id } }.sorted { $0.lexicographicallyPrecedes($1) }
    }
}

/// Links what the builders make.
func link(_ builders: ArticleBuilder...) -> LinkedCorpus {
    CorpusLinker().link(builders.map(\.annotated))
}

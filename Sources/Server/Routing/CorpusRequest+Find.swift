import Index
import Model
import NIOHTTP1

extension CorpusRequest {
    /// The article that the path names.
    func article() throws(Problem) -> ArticleID { try found(catalogue.index.article(id), "article", "/articles") }

    /// The quote that the path names.
    func quote() throws(Problem) -> QuoteID { try found(catalogue.index.quote(id), "quote", "/quotes") }

    /// The entity that the path names.
    func entity() throws(Problem) -> EntityID { try found(catalogue.index.entity(id), "entity", "/entities") }

    /// The utterance that the path names.
    func utterance() throws(Problem) -> UtteranceID {
        try found(catalogue.index.utterance(id), "utterance", "/utterances")
    }

    /// The story that the path names.
    func story() throws(Problem) -> StoryID { try found(catalogue.index.story(id), "story", "/stories") }

    /// The outlet that the path names.
    func outlet() throws(Problem) -> OutletSummary {
        let outlet = catalogue.index.outlet(id).map { catalogue.index.outlets[$0.index] }
        return try found(outlet, "outlet", "/outlets")
    }

    private func found<Thing>(_ thing: Thing?, _ name: String, _ list: String) throws(Problem) -> Thing {
        guard let thing else {
            throw Problem(.notFound, detail: "There is no \(name) “\(id)”; \(list) lists them.")
        }
        return thing
    }
}

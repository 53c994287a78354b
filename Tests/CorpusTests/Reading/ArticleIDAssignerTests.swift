import Model
import Testing

@testable import Corpus

@Suite struct ArticleIDAssignerTests {
    private func reading(_ id: String, path: String, place: Int? = nil) -> Reading {
        let text = ArticleText("Words.")
        let article = Article(
            id: id,
            path: path,
            format: .text,
            text: text,
            textSHA256: "",
            wordCount: 1,
            blocks: []
        )
        let issue = CorpusIssue(.notice, path: path, article: id, code: "guessed", message: "")
        return Reading(.article(article), issues: [issue], place: place)
    }

    @Test("The first article keeps its id, a later one gets a hash of its path")
    func resolvesClashes() throws {
        var assigner = ArticleIDAssigner()
        #expect(assigner.assign(reading("a", path: "w/a.txt")) == reading("a", path: "w/a.txt"))
        let second = assigner.assign(reading("a", path: "v/a.txt"))
        let id = try #require(second.article?.id)
        #expect(id.hasPrefix("a-") && id.utf8.count == 10 && ArticleID.isValid(id))
        #expect(second.issues.map(\.code) == ["guessed", "id_clash"])
        #expect(second.issues.allSatisfy { $0.article == id })
    }

    @Test("An id depends on the clashing articles alone, and the same clash many times still gives ids")
    func isStable() {
        var short = ArticleIDAssigner()
        var long = ArticleIDAssigner()
        _ = short.assign(reading("a", path: "w/a.txt"))
        for number in 0..<50 { _ = long.assign(reading("other-\(number)", path: "w/\(number).txt")) }
        _ = long.assign(reading("a", path: "w/a.txt"))
        let clash = reading("a", path: "w/a.jsonl", place: 7)
        #expect(short.assign(clash).article?.id == long.assign(clash).article?.id)
        var ids: Set<String> = []
        for _ in 0..<100 { if let id = short.assign(clash).article?.id { ids.insert(id) } }
        #expect(ids.count == 100)
    }

    @Test("An annotated article is renamed with its quotes")
    func renamesAnnotated() throws {
        let article = try #require(reading("a", path: "w/a.txt").article)
        var assigner = ArticleIDAssigner()
        let annotated = Reading(.annotated(AnnotatedArticle(article: article, quotes: [], entities: [])))
        _ = assigner.assign(annotated)
        #expect(assigner.assign(annotated).article?.id != "a")
        #expect(assigner.assign(Reading(.nothing)).article == nil)
    }
}

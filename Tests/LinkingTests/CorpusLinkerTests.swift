import Linking
import Model
import TestSupport
import Testing

@Suite struct CorpusLinkerTests {
    private func expectEqual(_ left: LinkedCorpus, _ right: LinkedCorpus) {
        #expect(left.articles == right.articles)
        #expect(left.entities == right.entities)
        #expect(left.entityOf == right.entityOf)
        #expect(left.utterances == right.utterances)
        #expect(left.stories == right.stories)
        #expect(left.storyOf == right.storyOf)
        #expect(left.duplicateOf == right.duplicateOf)
    }

    @Test("The order of the articles does not matter, nor does linking what is linked", arguments: [1, 2, 3])
    func ignoresOrder(seed: UInt64) {
        var invented = InventedCorpus(seed: seed)
        let articles = invented.articles(120)
        var random = SeededRandom(seed)
        let linked = CorpusLinker().link(articles)
        expectEqual(CorpusLinker().link(articles.shuffled(using: &random)), linked)
        expectEqual(CorpusLinker().link(linked.articles), linked)
    }

    @Test("How quotes are printed counts, and not which article's id comes first")
    func ignoresIDs() {
        let words = "The harbour will be closed until the last ship has been paid for."
        func corpus(_ ids: [String]) -> [[String]] {
            link(
                rally(ids[0], "the harbour would be closed until the last ship had been paid for", kind: .indirect),
                rally(ids[1], words),
                rally(ids[2], words, kind: .indirect),
                rally(ids[3], "the port stays shut until every ship is paid for", by: nil, kind: .indirect)
            )
            .shared.map { $0.map { id in String(ids.firstIndex(of: id) ?? -1) }.sorted() }
        }
        let first = corpus(["a", "b", "c", "d"])
        #expect(first.flatMap { $0 }.count >= 3)
        for ids in [["d", "c", "b", "a"], ["b", "a", "d", "c"], ["c", "d", "a", "b"]] {
            #expect(corpus(ids) == first)
        }
    }

    @Test("One word that is a person here and a place there has one id, however often it is asked")
    func namesTies() {
        let corpus = link(
            rally("a", "We go.").naming("Tolva").naming("Marefoz", .place),
            ArticleBuilder("b", "In Marefoz, Harlan saw Tolva and The Tolva.").naming("Tolva", .place)
                .naming("The Tolva", .place)
        )
        for _ in 0..<4 {
            let again = CorpusLinker().link(corpus.articles)
            #expect(again.entities.map(\.id) == corpus.entities.map(\.id))
        }
    }

    @Test("Whatever is linked is whole: every entity, quote and article has its place, ids are unique and in order")
    func keepsInvariants() {
        var invented = InventedCorpus(seed: 7)
        let corpus = CorpusLinker().link(invented.articles(200))
        for ids in [corpus.entities.map(\.id), corpus.utterances.map(\.id), corpus.stories.map(\.id)] {
            #expect(ids == Set(ids).sorted())
        }
        #expect(corpus.entityOf.map(\.count) == corpus.articles.map(\.entities.count))
        #expect(Set(corpus.entityOf.joined()) == Set(corpus.entities.indices))
        let quotes = corpus.utterances.flatMap(\.quotes)
        #expect(quotes.count == corpus.articles.reduce(0) { $0 + $1.quotes.count })
        #expect(Set(quotes).count == quotes.count)
        for (index, story) in corpus.stories.enumerated() {
            #expect(story.articles.count > 1 && !story.label.isEmpty)
            #expect(story.articles.allSatisfy { corpus.storyOf[$0] == index })
        }
        #expect(corpus.storyOf.count { $0 != nil } == corpus.stories.reduce(0) { $0 + $1.articles.count })
    }

    @Test("An utterance's speaker is one of its quotes', and a member is its canonical version")
    func keepsSpeakers() {
        var invented = InventedCorpus(seed: 11)
        let corpus = CorpusLinker().link(invented.articles(200))
        for utterance in corpus.utterances {
            let speakers = utterance.quotes.compactMap { quote in
                corpus.articles[quote.article].quotes[quote.quote].speaker.entity
                    .map { corpus.entityOf[quote.article][$0] }
            }
            #expect(utterance.speaker.map(speakers.contains) ?? speakers.isEmpty)
            #expect(utterance.quotes.contains(utterance.canonical))
        }
    }

    @Test("Nothing links to nothing")
    func linksNothing() {
        let corpus = CorpusLinker().link([])
        #expect(
            corpus.articles.isEmpty && corpus.entities.isEmpty && corpus.utterances.isEmpty && corpus.stories.isEmpty
        )
    }

    @Test("Names and quotes that are empty, huge or of marks alone are linked like others")
    func survivesHostileInput() {
        let long = String(repeating: "word ", count: 5_000)
        let odd = ["…", "", "-", "Jr.", "al-", "A.", "M.", "&", "The", "Mr.", "\u{301}", "J.-L.", "Inc.", "de la"]
        let articles = ["a", "b"]
            .map { id in
                odd.reduce(ArticleBuilder(id, long + odd.joined(separator: " "))) { builder, name in
                    builder.naming(name).naming(name, .organization).quoting(name)
                }
                .quoting(long).annotated
            }
        let corpus = CorpusLinker().link(articles)
        #expect(corpus.utterances.reduce(0) { $0 + $1.quotes.count } == 2 * (odd.count + 1))
        #expect(Set(corpus.entities.map(\.id)).count == corpus.entities.count)
        #expect(!corpus.entities.contains { $0.id.isEmpty })
    }
}

import Linking
import Model
import TestSupport
import Testing

@Suite struct StoryGrouperTests {
    private static let fire = [
        ArticleBuilder(
            "fire-1",
            "A fire destroyed the cannery of Marefoz on Friday night. Mayor Ines Valadar said nobody was hurt in the blaze."
        )
        .titled("Blaze destroys Marefoz cannery")
        .naming("Marefoz", .place).naming("Ines Valadar", roles: ["mayor"]),
        ArticleBuilder(
            "fire-2",
            "Firefighters battled for hours against a blaze that destroyed a cannery in Marefoz, Mayor Valadar said."
        )
        .titled("Cannery burns down").naming("Marefoz", .place).naming("Valadar", roles: ["mayor"]),
        ArticleBuilder("fire-3", "The cannery fire in Marefoz was an accident, police told Ines Valadar, the mayor.")
            .titled("Police: blaze at cannery an accident").naming("Marefoz", .place).naming("Ines Valadar"),
    ]
    private static let match = [
        ArticleBuilder("match-1", "Otto Brand scored twice as Atletico Marefoz beat Villarda and reached the final.")
            .titled("Brand sends Marefoz into final")
            .naming("Otto Brand").naming("Atletico Marefoz", .organization).naming("Villarda", .organization),
        ArticleBuilder(
            "match-2",
            "Villarda lost the semi-final to Atletico Marefoz, for whom Otto Brand scored two goals."
        )
        .titled("Villarda out, Marefoz in final").naming("Otto Brand")
        .naming("Atletico Marefoz", .organization).naming("Villarda", .organization),
    ]
    private static let election = ArticleBuilder(
        "vote-1",
        "Ines Valadar wants to be governor. The mayor of Marefoz will run in the spring, her party announced."
    )
    .titled("Valadar runs for governor").naming("Ines Valadar", roles: ["mayor"]).naming("Marefoz", .place)

    @Test("Articles on one event are a story; another event in the same town with the same mayor is not of it")
    func groupsEvents() {
        let corpus = CorpusLinker().link((Self.fire + Self.match + [Self.election]).map(\.annotated))
        #expect(corpus.storyMembers == [["fire-1", "fire-2", "fire-3"], ["match-1", "match-2"]])
        #expect(corpus.storyOf.count { $0 == nil } == 1)
    }

    @Test("A story is labelled with what its articles have in common")
    func labelsStories() {
        let corpus = CorpusLinker().link(Self.match.map(\.annotated))
        #expect(corpus.stories[0].label == "Atletico Marefoz, Otto Brand, Villarda")
        #expect(
            corpus.stories[0].entities.map { corpus.entities[$0].id }.sorted() == [
                "atletico-marefoz", "otto-brand", "villarda",
            ]
        )
        #expect(corpus.stories[0].id.hasPrefix("s-") && corpus.stories[0].id.utf8.count == 18)
    }

    @Test("A surname in a story joins the full name that the story's other articles give")
    func joinsSurnamesByStory() {
        let corpus = CorpusLinker().link(Self.fire.map { $0.annotated })
        #expect(corpus.entity("Valadar", in: "fire-2")?.id == "ines-valadar")
    }

    @Test("Like articles that were published months apart are two events")
    func regardsDates() {
        let dates = ["2031-01-10", "2031-08-20"]
        let dated = zip(Self.match, dates).map { $0.published($1).annotated }
        #expect(CorpusLinker().link(dated).stories.isEmpty)
        let near = zip(Self.match, ["2031-01-10", "2031-01-11"]).map { $0.published($1).annotated }
        #expect(CorpusLinker().link(near).stories.count == 1)
    }

    @Test("An article between two events does not make them one")
    func breaksChains() {
        let digest = ArticleBuilder(
            "digest",
            "A blaze destroyed the cannery of Marefoz, Mayor Ines Valadar said. "
                + "Otto Brand scored twice as Atletico Marefoz beat Villarda and reached the final."
        )
        .naming("Ines Valadar").naming("Marefoz", .place).naming("Otto Brand")
        .naming("Atletico Marefoz", .organization).naming("Villarda", .organization)
        let corpus = CorpusLinker().link((Self.fire + Self.match + [digest]).map(\.annotated))
        let fire = corpus.storyMembers.first { $0.contains("fire-1") }
        #expect(fire?.contains("match-1") == false)
        #expect(corpus.storyMembers.count == 2)
    }

    @Test("The same text is a copy of the article with the smallest id")
    func findsCopies() {
        let text = "A fire destroyed the cannery."
        let corpus = link(ArticleBuilder("c", text), ArticleBuilder("a", text), ArticleBuilder("b", text + " Again."))
        #expect(corpus.duplicateOf == [nil, nil, 0])
    }
}

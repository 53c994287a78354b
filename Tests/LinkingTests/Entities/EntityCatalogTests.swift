import Linking
import Model
import TestSupport
import Testing

@Suite struct EntityCatalogTests {
    @Test("Counts, roles and dates are summed over articles, furniture and scare quotes left out")
    func sumsUp() {
        let corpus = link(
            ArticleBuilder("a", "Ana Duarte said: We go on. Duarte sat. “so-called”")
                .published("2031-05-02")
                .naming("Ana Duarte", roles: ["union leader"], as: ["Duarte"])
                .quoting("We go on", by: "Ana Duarte")
                .quoting("so-called", by: "Ana Duarte", kind: .scare),
            ArticleBuilder("b", "Ana Duarte, Union Leader: It is late.")
                .published("2031-04-30T10:00:00Z")
                .naming("Ana Duarte", roles: ["Union Leader", "dockworker"])
                .quoting("It is late", by: "Ana Duarte", zone: .furniture),
            ArticleBuilder("c", "Ana Duarte came.").naming("Ana Duarte", roles: ["union leader"])
        )
        let entity = corpus.entities[0]
        #expect(corpus.entities.count == 1)
        #expect((entity.mentionCount, entity.articleCount, entity.quoteCount) == (4, 3, 1))
        #expect(entity.roles == [Role(text: "union leader", count: 3), Role(text: "dockworker", count: 1)])
        #expect(entity.firstSeen == "2031-04-30T10:00:00Z")
        #expect(entity.lastSeen == "2031-05-02")
        #expect(
            entity.aliases == [
                Alias(text: "Ana Duarte", count: 3, articles: 3, why: "same name"),
                Alias(text: "Duarte", count: 1, articles: 1, why: "surname, same article"),
            ]
        )
    }

    @Test("An alias that an article prints beside the name is explained by that article")
    func explainsAliases() {
        let article = ArticleBuilder(
            "a",
            "Sergey V. Lavrenko met us. Sergei Lavrenko, S. Lavrenko, Sergey and Lavrenko left."
        )
        .naming("Sergey V. Lavrenko", as: ["Sergei Lavrenko", "S. Lavrenko", "Sergey", "Lavrenko"])
        let corpus = link(article)
        let reasons = corpus.entities[0].aliases.map { "\($0.text): \($0.why)" }
        #expect(
            reasons == [
                "Lavrenko: surname, same article", "S. Lavrenko: initial and surname, same article",
                "Sergei Lavrenko: spelling, same article", "Sergey: given name, same article",
                "Sergey V. Lavrenko: same name",
            ]
        )
    }

    @Test("Ids are slugs, and different bearers of one slug differ by a hash that does not count")
    func givesIDs() {
        let person = ArticleBuilder("a", "Vale sang.").naming("Vale")
        let place = ArticleBuilder("b", "Vale is dry.").naming("Vale", .place)
        let event = ArticleBuilder("c", "Vale was run.").naming("Vale", .event)
        let all = link(person, place, event)
        let id = all.entity("Vale", in: "c")?.id
        #expect(all.entity("Vale", in: "a")?.id == "vale")
        #expect(id?.hasPrefix("vale-") == true)
        #expect(link(person, event).entity("Vale", in: "c")?.id == id)
    }

    @Test(
        "A name without Latin letters or that is a path of the API has an id all the same",
        arguments: ["東京", "Київ", "Suggest", "Check", "…", "", "  "]
    )
    func givesEveryNameAnID(name: String) {
        let id = link(ArticleBuilder("a", "\(name) is.").naming(name, .place)).entities[0].id
        #expect(!id.isEmpty && id != "suggest" && id != "check")
        #expect(
            id.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
        )
    }

    @Test("An article about others renames nobody")
    func staysStable() {
        let articles = [
            ArticleBuilder("m", "Ana Duarte met José Peña in Lisboa.")
                .naming("Ana Duarte").naming("José Peña").naming("Lisboa", .place),
            ArticleBuilder("n", "Jose Pena left.").naming("Jose Pena"),
        ]
        let before = link(articles[0], articles[1])
        let after = link(
            articles[0],
            articles[1],
            ArticleBuilder("a", "Rosa Peña met Carla Duarte.").naming("Rosa Peña").naming("Carla Duarte")
        )
        #expect(Set(before.entities.map(\.id)).isSubset(of: after.entities.map(\.id)))
        #expect(before.entity("José Peña", in: "m") == after.entity("José Peña", in: "m"))
    }

    @Test("A very long name has a short id")
    func boundsIDs() {
        let name = String(repeating: "Longname ", count: 400)
        #expect(link(ArticleBuilder("a", name).naming(name)).entities[0].id.utf8.count <= 100)
    }
}

import Model
import NIOHTTP1
import Testing

@testable import Server

@Suite struct EntityRoutesTests {
    private let client: TestClient

    init() throws {
        client = try TestClient()
    }

    @Test("Entities are listed with the most mentioned first")
    func list() throws {
        #expect(try client.ids("/entities") == ["ana-duarte", "rui-melo"])
        #expect(try client.ids("/entities?sort=-quotes") == ["ana-duarte", "rui-melo"])
        #expect(try client.ids("/entities?q=melo") == ["rui-melo"])
        #expect(try client.ids("/entities?type=place") == [])
        #expect(try client.ids("/entities?type=person,place&outlet=the-herald") == ["ana-duarte"])
    }

    @Test("A row has names, roles, counts and dates")
    func one() throws {
        let entity = try client.json("/entities/ana-duarte")
        #expect(
            entity.names == [
                "aliases", "article_count", "first_seen", "id", "last_seen", "mention_count", "name", "quote_count",
                "roles", "type", "wikidata",
            ]
        )
        #expect(entity["aliases"][0]["why"].string == "full name")
        #expect(entity["first_seen"].string == "2031-05-02")
        #expect(client.get("/entities/nobody").status == .notFound)
    }

    @Test("What an entity says is listed under it, with the parameters of quotes but for the speaker")
    func quotes() throws {
        #expect(try client.json("/entities/ana-duarte/quotes")["meta"]["total"].integer == 4)
        #expect(try client.json("/entities/ana-duarte/quotes?outlet=the-herald")["meta"]["total"].integer == 2)
        let next = try #require(try client.json("/entities/ana-duarte/quotes?limit=3")["links"]["next"].string)
        #expect(next.hasPrefix("/entities/ana-duarte/quotes?limit=3&cursor="))
        #expect(try client.ids(next).count == 1)
        #expect(client.get("/entities/nobody/quotes").status == .notFound)
        #expect(try client.get("/entities/ana-duarte/quotes?speaker=x").faults() == ["speaker"])
    }
}

import Model
import NIOHTTP1
import Testing

@testable import Server

@Suite struct SimilarRoutesTests {
    private static let story = """
        The ferries between Orlec and the islands will stop at midnight, their owner said, because the crews have not been \
        paid since the spring.

        “We cannot ask people to work for nothing,” said Mara Tellin, who runs the company. “We have sold what we could \
        sell, and the bank has told us that there will be no more.”

        About four thousand islanders depend on the boats for food, medicine and school. The government of the islands \
        met in the evening and asked the navy for help.
        """

    private static let files = [
        "agency.txt": "Ferries to stop at midnight\n\n" + story,
        "courier.txt": "Islanders fear the last boat\n\n" + story
            + "\n\nThe harbour master of Orlec will speak on Friday.",
        "weather.txt":
            "Rain until Sunday\n\nIt will rain on the coast and in the hills until Sunday, then clear slowly.",
    ]

    @Test("Two outlets' prints of one text are similar, with the shares of the common text, and one copies the other")
    func findsCopies() async throws {
        let client = try await TestClient(files: Self.files)
        let similar = try client.json("/articles/courier/similar")
        #expect(similar["data"].elements.map(\.["id"].string) == ["agency"])
        #expect(similar["data"][0]["common_share_of_other"] == .integer(1))
        #expect(try client.json("/articles/courier")["duplicate_of"].string == "agency")
        #expect(try client.json("/articles/agency")["duplicate_of"] == .null)
        #expect(try client.ids("/articles?collapse=duplicates&sort=name") == ["agency", "weather"])
    }

    @Test("What is alone has no similar articles, and what is not there is a 404")
    func findsNothing() async throws {
        let client = try await TestClient(files: Self.files)
        #expect(try client.json("/articles/weather/similar")["meta"]["total"] == .integer(0))
        #expect(client.get("/articles/nothing/similar").status == .notFound)
    }
}

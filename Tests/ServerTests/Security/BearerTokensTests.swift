import NIOHTTP1
import Testing

@testable import Server

@Suite struct BearerTokensTests {
    private let client: TestClient

    init() throws {
        var configuration = ServerConfiguration()
        configuration.tokens = ["first-token", "second-token"]
        client = try TestClient(serving: SampleCorpus.served(), configuration)
    }

    @Test(
        "Data needs a token",
        arguments: ["/quotes", "/articles/weather/text", "/corpus", "/corpus/issues", "/quotes/none.1"]
    )
    func required(path: String) throws {
        let answer = client.get(path)
        #expect(answer.status == .unauthorized)
        #expect(answer.header("WWW-Authenticate") == "Bearer realm=\"onrecord\"")
        #expect(try answer.json()["status"].integer == 401)
    }

    @Test("Each of the tokens opens", arguments: ["Bearer first-token", "bearer second-token", "Bearer  first-token "])
    func accepted(value: String) {
        #expect(client.get("/quotes", [("Authorization", value)]).status == .ok)
    }

    @Test(
        "Nothing else opens",
        arguments: [
            "Bearer", "Bearer first", "Bearer first-token2", "Basic first-token", "first-token", "Bearer ", "",
            "Bearer first -token",
        ]
    )
    func refused(value: String) {
        #expect(client.get("/quotes", [("Authorization", value)]).status == .unauthorized)
    }

    @Test("A token that is not known is told so, and two fields are none")
    func unknown() {
        let answer = client.get("/quotes", [("Authorization", "Bearer guess")])
        #expect(answer.header("WWW-Authenticate")?.contains("invalid_token") == true)
        let twice = client.get(
            "/quotes",
            [("Authorization", "Bearer first-token"), ("Authorization", "Bearer first-token")]
        )
        #expect(twice.status == .unauthorized)
    }

    @Test("Health, readiness and the home path are open", arguments: ["/healthz", "/readyz", "/"])
    func open(path: String) {
        #expect(client.get(path).status == .ok)
    }

    @Test("A list without tokens admits nobody")
    func empty() throws {
        var configuration = ServerConfiguration()
        configuration.tokens = []
        let client = try TestClient(serving: SampleCorpus.served(), configuration)
        #expect(client.get("/quotes", [("Authorization", "Bearer ")]).status == .unauthorized)
    }

    @Test("A token file has one token a line")
    func file() {
        let tokens = ServerConfiguration.tokens(inFile: "# ours\nabc\r\n\n  def  # the new one\n\t\n")
        #expect(tokens == ["abc", "def"])
        #expect(ServerConfiguration.tokens(inFile: "\u{FEFF}abc\n") == ["abc"])
    }
}

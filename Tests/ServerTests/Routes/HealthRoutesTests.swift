import Model
import NIOHTTP1
import Testing

@testable import Server

@Suite struct HealthRoutesTests {
    @Test("The server is alive whatever it serves")
    func health() throws {
        let client = try TestClient(serving: nil)
        #expect(client.get("/healthz").status == .ok)
        #expect(try client.json("/healthz")["status"].string == "ok")
        #expect(client.get("/healthz").header("Cache-Control") == "no-store")
        #expect(client.get("/healthz", [("Accept", "image/png")]).status == .ok)
    }

    @Test("Health and readiness take no parameters; the home path lets any pass")
    func parameters() throws {
        let client = try TestClient(serving: nil)
        #expect(try client.get("/healthz?verbose=1").faults() == ["verbose"])
        #expect(client.get("/readyz?x").status == .badRequest)
        #expect(client.get("/?x=1&x=2").status == .ok)
    }

    @Test("Readiness tells how far the making of the corpus has come")
    func readiness() throws {
        var client = try TestClient(serving: nil)
        client.state.progress = .building(stage: "annotating", done: 3, total: 9)
        let building = client.get("/readyz")
        #expect(building.status == .serviceUnavailable)
        #expect(building.header("Retry-After") != nil)
        #expect(try building.json()["stage"].string == "annotating")
        #expect(try building.json()["done"].integer == 3)
        client.state.progress = .failed(reason: "no article could be read")
        #expect(try client.json("/readyz")["status"].string == "failed")
        client.state.catalogue = Catalogue(SampleCorpus.served())
        #expect(client.get("/readyz").status == .ok)
        #expect(try client.json("/readyz")["articles"].integer == 4)
    }

    @Test(
        "Data paths wait for the corpus",
        arguments: ["/articles", "/quotes/x.1", "/entities", "/corpus", "/corpus/issues", "/articles/x/text"]
    )
    func waiting(path: String) throws {
        let answer = try TestClient(serving: nil).get(path)
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.header("Retry-After") == Responder.retryAfter)
        #expect(answer.header("Content-Type") == "application/problem+json")
    }
}

import Index
import Model
import NIOEmbedded
import NIOHTTP1
import Pipeline
import Testing

@testable import Server

@Suite struct EventRouteTests {
    private static let request = "GET /events HTTP/1.1\r\nHost: localhost\r\n"

    private func catalogue(_ build: String, _ change: (inout CorpusChanges) -> Void = { _ in }) -> Catalogue {
        var served = SampleCorpus.served(build: build)
        change(&served.changes)
        return Catalogue(served)
    }

    private func connect(_ fields: String = "") throws -> (connection: TestConnection, hub: EventHub) {
        let connection = try TestConnection(watching: true)
        let hub = try #require(connection.events)
        hub.publish(catalogue("build-1"))
        try connection.send(Self.request + fields + "\r\n")
        return (connection, hub)
    }

    @Test("A client that listens hears of a new build and of the articles that came, changed and went")
    func rebuilt() throws {
        let (connection, hub) = try connect()
        let head = try connection.received()
        #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(head.contains("Content-Type: text/event-stream\r\n"))
        #expect(head.contains("retry: 2000\n\n"))
        #expect(!head.contains("event:"))
        hub.publish(
            catalogue("build-2") { changes in
                changes.added = ["new"]
                changes.changed = ["weather"]
                changes.removed = ["old"]
            }
        )
        connection.wait(seconds: 0)
        let events = try connection.received()
        #expect(events.contains("event: index.rebuilt\nid: build-2\ndata: {\"build\":\"build-2\",\"articles\":4,"))
        #expect(events.contains("\"added\":1,\"changed\":1,\"removed\":1}\n\n"))
        #expect(
            events.contains("event: article.added\nid: build-2\ndata: {\"article\":\"new\",\"build\":\"build-2\"}\n\n")
        )
        #expect(events.contains("event: article.changed\n"))
        #expect(events.contains("event: article.removed\n"))
        #expect(!connection.isClosed)
    }

    @Test("The same build again is no news, and of very many articles the numbers tell")
    func quiet() throws {
        let (connection, hub) = try connect()
        _ = try connection.received()
        hub.publish(catalogue("build-1"))
        connection.wait(seconds: 0)
        #expect(try connection.received().isEmpty)
        hub.publish(catalogue("build-2") { $0.added = (0...1000).map(String.init) })
        connection.wait(seconds: 0)
        let events = try connection.received()
        #expect(events.contains("\"added\":1001,"))
        #expect(!events.contains("article.added"))
    }

    @Test("A client that comes back hears of the build that it missed, and only of that")
    func missed() throws {
        let (late, _) = try connect("Last-Event-ID: build-0\r\n")
        late.wait(seconds: 0)
        #expect(try late.received().contains("event: index.rebuilt\nid: build-1\n"))
        let (current, _) = try connect("Last-Event-ID: build-1\r\n")
        current.wait(seconds: 0)
        #expect(try !current.received().contains("event:"))
    }

    @Test("A comment goes out every 15 seconds, and a client that reads it is kept")
    func comments() throws {
        let (connection, _) = try connect()
        _ = try connection.received()
        for _ in 0..<20 {
            connection.wait(seconds: 15)
            #expect(try connection.received().contains(": \n\n"))
        }
        #expect(!connection.isClosed)
    }

    @Test("The end of the server is the end of the stream, also for those who come later")
    func ended() throws {
        let (connection, hub) = try connect()
        hub.end()
        connection.wait(seconds: 0)
        #expect(try connection.received().hasSuffix("0\r\n\r\n"))
        #expect(connection.isClosed)
        let other = try TestConnection(watching: true)
        other.events?.end()
        try other.send(Self.request + "\r\n")
        other.wait(seconds: 0)
        #expect(try other.received().hasSuffix("0\r\n\r\n"))
        #expect(other.isClosed)
    }

    @Test("A client that leaves is let go")
    func leaves() throws {
        let (connection, hub) = try connect()
        _ = try connection.channel.finish(acceptAlreadyClosed: true)
        hub.publish(catalogue("build-2"))
        connection.wait(seconds: 60)
        #expect(connection.isClosed)
    }

    @Test("A server that follows no files says what to do; other forms, parameters and methods are refused")
    func refusals() throws {
        let answer = try TestClient().get("/events")
        #expect(answer.status == .notFound)
        #expect(answer.text.contains("--watch"))
        var configuration = ServerConfiguration()
        configuration.isWatching = true
        configuration.tokens = ["secret"]
        let client = try TestClient(configuration)
        let token = ("Authorization", "Bearer secret")
        #expect(client.get("/events").status == .unauthorized)
        #expect(client.get("/events", [token, ("Accept", "text/event-stream")]).events != nil)
        #expect(client.get("/events", [token, ("Accept", "application/json")]).status == .notAcceptable)
        #expect(client.get("/events?since=1", [token]).status == .badRequest)
        #expect(client.send(.POST, "/events", [token]).status == .methodNotAllowed)
        #expect(client.send(.HEAD, "/events", [token]).status == .ok)
    }
}

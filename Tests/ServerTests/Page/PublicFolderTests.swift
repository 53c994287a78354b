import Foundation
import NIOHTTP1
import TestSupport
import Testing

@testable import Server

@Suite struct PublicFolderTests {
    private let folder: TemporaryFolder
    private let client: TestClient

    init() throws {
        folder = try TemporaryFolder([
            "index.html": "<!doctype html><title>OnRecord</title>", "app.js": "export {}\n",
            "css/page.css": "body { margin: 0 }\n", ".secret": "hidden", "logo.svg": "<svg/>",
        ])
        try folder.link("outside", to: "/etc")
        try folder.link("hosts.txt", to: "/etc/hosts")
        var configuration = ServerConfiguration()
        configuration.publicFolder = folder.path
        client = try TestClient(serving: SampleCorpus.served(), configuration)
    }

    @Test("A browser gets the page, others get the links")
    func home() throws {
        let page = client.get("/", [("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")])
        #expect(page.header("Content-Type") == "text/html; charset=utf-8")
        #expect(page.text.contains("<title>OnRecord</title>"))
        #expect(page.header("Vary") == "Accept")
        for accept in ["*/*", "application/json", "application/json, text/html;q=0.5", "text/html;q=0"] {
            #expect(client.get("/", [("Accept", accept)]).header("Content-Type") == "application/json")
        }
        #expect(client.get("/").header("Content-Type") == "application/json")
        #expect(client.get("/?utm=1&x=%ff").status == .ok)
    }

    @Test("The links are those of the route table")
    func links() throws {
        let links = try client.json("/")["links"].elements.compactMap(\.["href"].string)
        #expect(links == RouteTable.standard.routes.map(\.pattern.template))
        #expect(links.contains("/quotes/{id}/variants"))
    }

    @Test("The page may load its own files and nothing else")
    func policy() throws {
        let page = try #require(client.get("/", [("Accept", "text/html")]).header("Content-Security-Policy"))
        #expect(page.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'"))
        #expect(page.contains("frame-ancestors 'none'"))
        #expect(!page.contains("unsafe"))
        let data = try #require(client.get("/quotes").header("Content-Security-Policy"))
        #expect(!data.contains("'self'"))
    }

    @Test("That nothing has changed does not give a page that a browser keeps another policy")
    func unchanged() throws {
        let tag = try #require(client.get("/", [("Accept", "text/html")]).header("ETag"))
        let answer = client.get("/", [("Accept", "text/html"), ("If-None-Match", tag)])
        #expect(answer.status == .notModified)
        #expect(answer.header("Content-Security-Policy") == nil)
    }

    @Test(
        "Assets have their types",
        arguments: [
            ("/app.js", "text/javascript; charset=utf-8"), ("/css/page.css", "text/css; charset=utf-8"),
            ("/logo.svg", "image/svg+xml"), ("/index.html", "text/html; charset=utf-8"),
        ]
    )
    func types(path: String, type: String) {
        let answer = client.get(path)
        #expect(answer.status == .ok)
        #expect(answer.header("Content-Type") == type)
        #expect(answer.header("X-Content-Type-Options") == "nosniff")
        #expect(client.get(path, [("If-None-Match", answer.header("ETag") ?? "")]).status == .notModified)
        #expect(client.send(.POST, path).status == .methodNotAllowed)
    }

    @Test(
        "Nothing outside the folder, hidden or linked is served",
        arguments: [
            "/.secret", "/../etc/hosts", "/%2e%2e/etc/hosts", "/..%2fetc%2fhosts", "/css/../app.js",
            "/css/%2e%2e/app.js",
            "/css%2Fpage.css", "/outside/hosts", "/hosts.txt", "/css", "/css/", "//app.js", "/app.js/", "/app.js%00",
            "/./app.js", "/..\\app.js", "/%c0%ae%c0%ae/app.js", "/etc/passwd", "/APP.JS",
        ]
    )
    func traversal(path: String) {
        #expect([.notFound, .badRequest].contains(client.get(path).status))
    }

    @Test("The page is there before the corpus, and without a token")
    func early() throws {
        var configuration = ServerConfiguration()
        configuration.publicFolder = folder.path
        configuration.tokens = ["secret"]
        let client = try TestClient(serving: nil, configuration)
        #expect(client.get("/", [("Accept", "text/html")]).status == .ok)
        #expect(client.get("/app.js").status == .ok)
    }

    @Test("A folder that is not there is refused at the start")
    func missing() {
        #expect(throws: ServerError.self) { try PublicFolder(path: folder.path + "/none") }
    }

    @Test("A file that is too large is refused at the start")
    func tooLarge() throws {
        try folder.write("large.txt", Data(repeating: 0x78, count: (4 << 20) + 1))
        let error = #expect(throws: ServerError.self) { try PublicFolder(path: folder.path) }
        #expect(error?.description.contains("larger than 4 MiB") == true)
    }
}

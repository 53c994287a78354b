import Server
import TestSupport
import Testing

@testable import Command

@Suite struct ServerConfigurationTests {
    private let nowhere = Places(workingFolder: "/nonexistent", programFolder: "/nonexistent/a/b")

    private func settings(publicFolder: String? = nil, tokenFile: String? = nil) -> ServeSettings {
        ServeSettings(
            paths: [],
            host: "127.0.0.1",
            port: .standard,
            publicFolder: publicFolder,
            allowedHosts: ["a.example"],
            allowedOrigins: ["https://b.example"],
            baseURL: "https://c.example",
            tokenFile: tokenFile,
            logLevel: .error
        )
    }

    @Test("What was asked for reaches the server")
    func carriesOver() throws {
        let folder = try TemporaryFolder(["token": "# for readers\n\n  s3cret  \n", "page/index.html": "x"])
        let settings = settings(publicFolder: folder.path("page"), tokenFile: folder.path("token"))
        let configuration = try ServerConfiguration(settings, places: nowhere)
        #expect(configuration.publicFolder == folder.path("page"))
        #expect(configuration.tokens == ["s3cret"])
        #expect(configuration.allowedHosts == ["a.example"])
        #expect(configuration.allowedOrigins == ["https://b.example"])
        #expect(configuration.baseURL == "https://c.example")
        #expect(configuration.port == 8080)
    }

    @Test("Without a token file no token is asked for, and without a page there is none")
    func absent() throws {
        let configuration = try ServerConfiguration(settings(), places: nowhere)
        #expect(configuration.tokens == nil)
        #expect(configuration.publicFolder == nil)
    }

    @Test("A token file that is missing or empty, and a page's folder that is missing, end with 66")
    func refused() throws {
        let folder = try TemporaryFolder(["empty": "\n# nothing\n", "file": "x"])
        let asked = [
            settings(tokenFile: folder.path("empty")), settings(tokenFile: folder.path("missing")),
            settings(tokenFile: folder.path), settings(publicFolder: folder.path("missing")),
            settings(publicFolder: folder.path("file")),
        ]
        for settings in asked {
            let failure = #expect(throws: CommandFailure.self) {
                try ServerConfiguration(settings, places: nowhere)
            }
            #expect(failure?.reason == .noInput)
        }
    }
}

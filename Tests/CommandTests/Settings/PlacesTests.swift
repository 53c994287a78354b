import TestSupport
import Testing

@testable import Command

@Suite struct PlacesTests {
    private func folder(_ files: [String]) throws -> TemporaryFolder {
        try TemporaryFolder(Dictionary(uniqueKeysWithValues: files.map { ($0, "x") }))
    }

    @Test("The examples of the working folder come before those beside the program")
    func workingFolder() throws {
        let folder = try folder(["here/Examples/wire/a.txt", "bin/Examples/wire/a.txt"])
        let places = Places(workingFolder: folder.path("here"), programFolder: folder.path("bin"))
        #expect(places.examples == folder.path("here/Examples/wire"))
    }

    @Test(
        "A copied folder, an installed program and a checkout all have their files",
        arguments: [
            ("bin", "bin"), ("bin", "share/onrecord"), (".build/machine/release", "."),
        ]
    )
    func homes(program: String, home: String) throws {
        let folder = try folder(["\(home)/Examples/wire/a.txt", "\(home)/Public/index.html", "\(program)/onrecord"])
        let places = Places(workingFolder: "/", programFolder: folder.path(program))
        let examples = try #require(places.examples)
        let page = try #require(places.page)
        #expect(Places.isFolder(examples))
        #expect(Places.isFolder(page))
    }

    @Test("A folder Public of the working folder is never taken for the page")
    func homeFolder() throws {
        let folder = try folder(["home/Public/index.html", "deep/er/bin/onrecord"])
        let places = Places(workingFolder: folder.path("home"), programFolder: folder.path("deep/er/bin"))
        #expect(places.page == nil)
    }

    @Test("Nothing is found where nothing is, and a file is no folder")
    func nothing() throws {
        let folder = try folder(["bin/Examples/wire", "bin/Public/readme.txt"])
        let places = Places(workingFolder: folder.path, programFolder: folder.path("bin"))
        #expect(places.examples == nil)
        #expect(places.page == nil)
    }
}

import Foundation
import Model
import Testing

@testable import Corpus

@Suite struct SourceFinderTests {
    private func find(_ paths: String..., choice: FormatChoice = .auto) throws -> (paths: [String], codes: [String]) {
        let listing = try SourceFinder(choice).find(paths)
        return (listing.files.map(\.path), listing.issues.map { "\($0.path) \($0.code)" })
    }

    @Test("Files are found to the bottom, in the order of the bytes of their paths")
    func ordersFiles() throws {
        let folder = try TemporaryFolder()
        for name in [
            "w/b.txt", "w/a/z.txt", "w/a-b.txt", "w/a/B.TXT", "w/é.txt", "w/a.json", "w/c.text", "w/d.jsonl",
            "w/e.ndjson",
        ] {
            try folder.write(name)
        }
        let found = try find("\(folder.path)/w")
        #expect(
            found.paths == [
                "w/a-b.txt", "w/a.json", "w/a/B.TXT", "w/a/z.txt", "w/b.txt", "w/c.text", "w/d.jsonl", "w/e.ndjson",
                "w/é.txt",
            ]
        )
        #expect(found.codes.isEmpty)
        let files = try SourceFinder().find(["\(folder.path)/w/"]).files
        #expect(files.map(\.stem) == ["a-b", "a", "a/B", "a/z", "b", "c", "d", "e", "é"])
        #expect(files.map(\.format) == [.text, .json, .text, .text, .text, .text, .jsonl, .jsonl, .text])
    }

    @Test("Hidden entries are skipped, other files are told")
    func skips() throws {
        let folder = try TemporaryFolder()
        for name in [
            "w/.hidden.txt", "w/.git/a.txt", "w/a.txt", "w/b.md", "w/c.html", "w/d.txt.gz", "w/e.tgz", "w/f.md.gz",
            "w/README",
            "w/txt",
        ] {
            try folder.write(name)
        }
        let found = try find("\(folder.path)/w")
        #expect(found.paths == ["w/a.txt", "w/c.html", "w/d.txt.gz"])
        #expect(
            found.codes == [
                "w/README unsupported_format", "w/b.md unsupported_format", "w/e.tgz unsupported_format",
                "w/f.md.gz unsupported_format",
                "w/txt unsupported_format",
            ]
        )
    }

    @Test("A folder or file given by itself is known by its last name, hidden or not")
    func namesGiven() throws {
        let folder = try TemporaryFolder()
        try folder.write("a/.b/c.txt")
        try folder.write("a/d.txt", "Other words.")
        #expect(try find("\(folder.path)/a/.b").paths == [".b/c.txt"])
        #expect(try find("\(folder.path)/a/d.txt").paths == ["d.txt"])
        #expect(try find("\(folder.path)/a/../a/.").paths == ["a/d.txt"])
        let file = try #require(try SourceFinder().find(["\(folder.path)/a/d.txt"]).files.first)
        #expect(file.stem == "d")
        #expect(file.size == 12)
    }

    @Test("Links are followed inside the folder, once, and never out of it")
    func followsLinks() throws {
        let folder = try TemporaryFolder()
        try folder.write("out/secret.txt")
        try folder.write("w/a.txt")
        try folder.write("w/.kept/k.txt")
        try folder.write("w/sub/s.txt")
        try folder.link("w/0-again.txt", to: "a.txt")
        try folder.link("w/absolute.txt", to: "\(folder.path)/w/a.txt")
        try folder.link("w/circle", to: ".")
        try folder.link("w/sub/up", to: "..")
        try folder.link("w/kept", to: ".kept")
        try folder.link("w/nowhere.txt", to: "missing.txt")
        try folder.link("w/self.txt", to: "self.txt")
        try folder.link("w/secret.txt", to: "../out/secret.txt")
        try folder.link("w/.kept/out", to: "../../out")
        let found = try find("\(folder.path)/w")
        #expect(found.paths == ["w/a.txt", "w/kept/k.txt", "w/sub/s.txt"])
        #expect(
            found.codes == [
                "w/circle read_before", "w/kept/out link_outside", "w/nowhere.txt unreadable",
                "w/secret.txt link_outside",
                "w/self.txt unreadable", "w/sub/up read_before", "w/0-again.txt read_before",
                "w/absolute.txt read_before",
            ]
        )
    }

    @Test("A sibling whose name begins like the folder's is outside of it")
    func tellsSiblings() throws {
        let folder = try TemporaryFolder()
        try folder.write("wire-private/a.txt")
        try folder.write("wire/b.txt")
        try folder.link("wire/a.txt", to: "../wire-private/a.txt")
        #expect(try find("\(folder.path)/wire").codes == ["wire/a.txt link_outside"])
    }

    @Test("A link that is given itself is followed")
    func followsGivenLink() throws {
        let folder = try TemporaryFolder()
        try folder.write("real/a.txt")
        try folder.link("current", to: "real")
        try folder.link("one.txt", to: "real/a.txt")
        #expect(try find("\(folder.path)/current").paths == ["current/a.txt"])
        #expect(try find("\(folder.path)/one.txt").paths == ["one.txt"])
    }

    @Test("A file with two names, or given twice, is read once")
    func readsOnce() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("w/a.txt")
        try FileManager.default.linkItem(atPath: file, toPath: "\(folder.path)/w/b.txt")
        let found = try find("\(folder.path)/w", file, "\(folder.path)/w")
        #expect(found.paths == ["w/a.txt"])
        #expect(found.codes.first == "w/b.txt read_before")
        #expect(found.codes.allSatisfy { $0.hasSuffix(" read_before") })
    }

    @Test("A pipe is told and never opened", .timeLimit(.minutes(1)))
    func skipsPipes() throws {
        let folder = try TemporaryFolder()
        try folder.write("w/a.txt")
        let pipe = "\(folder.path)/w/pipe.txt"
        try #require(Self.run("mkfifo", pipe))
        #expect(try find("\(folder.path)/w").paths == ["w/a.txt"])
        #expect(try find("\(folder.path)/w").codes == ["w/pipe.txt special_file"])
        #expect(try find(pipe).codes == ["pipe.txt special_file"])
        // One that took the place of a file since it was found is refused too.
        let raced = SourceFile(
            path: "w/a.txt",
            stem: "a",
            format: .text,
            isPacked: false,
            size: 1,
            location: Array(pipe.utf8)
        )
        var stream = RecordStream([raced])
        guard case .issue(let issue) = stream.next() else { return #expect(Bool(false), "the pipe was read") }
        #expect(issue.code == "unreadable")
    }

    @Test("A PATH that is missing is an error that names it", arguments: ["nothing", "a.txt/b", "", "a\u{0}b"])
    func refusesMissing(name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt")
        let path = name.isEmpty ? "" : "\(folder.path)/\(name)"
        #expect(throws: SourceError.missing(path: path)) { try SourceFinder().find([path]) }
    }

    @Test(
        "What may not be read is an error as a PATH and an entry below one",
        .enabled(if: getuid() != 0, "the superuser may read all")
    )
    func tellsUnreadable() throws {
        let folder = try TemporaryFolder()
        try folder.write("w/a.txt")
        try folder.write("w/closed/b.txt")
        let closed = "\(folder.path)/w/closed"
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed) }
        #expect(try find("\(folder.path)/w").codes == ["w/closed unreadable"])
        #expect(throws: SourceError.unreadable(path: closed, reason: "permission is denied")) {
            try SourceFinder().find([closed])
        }
        let file = try folder.write("w/c.txt")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
        #expect(throws: SourceError.unreadable(path: file, reason: "permission is denied")) {
            try SourceFinder().find([file])
        }
    }

    @Test("Names that are not UTF-8 or hold control characters are found and shown without harm")
    func findsOddNames() throws {
        let folder = try TemporaryFolder()
        try folder.write("w/a\u{1B}[2J\n.txt")
        let bytes: [UInt8] = Array("\(folder.path)/w/".utf8) + [0xFF, 0xFE] + Array(".txt".utf8)
        let script = "printf words > \"$(printf '\(folder.path)/w/\\377\\376.txt')\""
        try #require(Self.run("sh", "-c", script))
        let listing = try SourceFinder().find(["\(folder.path)/w"])
        #expect(listing.files.map(\.path) == ["w/a\u{FFFD}[2J\u{FFFD}.txt", "w/\u{FFFD}\u{FFFD}.txt"])
        #expect(listing.files.last?.location == bytes)
        #expect(RecordStream(listing.files).map { if case .record = $0 { true } else { false } } == [true, true])
    }

    @Test("A chosen format holds for files given by themselves and for known names in folders")
    func choosesFormat() throws {
        let folder = try TemporaryFolder()
        try folder.write("w/a.txt")
        try folder.write("w/b.log")
        #expect(try find("\(folder.path)/w", choice: .jsonl).paths == ["w/a.txt"])
        #expect(try find("\(folder.path)/w/b.log", choice: .text).paths == ["b.log"])
        #expect(try find("\(folder.path)/w/b.log").codes == ["b.log unsupported_format"])
        #expect(try find("\(folder.path)/w/b.log", choice: .html).paths == ["b.log"])
    }

    @Test("A file of an unknown name is a notice in a folder and missed where it is given by itself")
    func weighsUnknownNames() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("w/b.log")
        #expect(try SourceFinder().find(["\(folder.path)/w"]).issues.map(\.severity) == [.notice])
        #expect(try SourceFinder().find([file]).issues.map(\.severity) == [.skipped])
    }

    @Test("More files than the limit are not read, and it is told")
    func boundsFiles() throws {
        let folder = try TemporaryFolder()
        for number in 0..<5 { try folder.write("w/\(number).txt") }
        let listing = try SourceFinder(limits: ReadingLimits(files: 3)).find(["\(folder.path)/w"])
        #expect(listing.files.map(\.path) == ["w/0.txt", "w/1.txt", "w/2.txt"])
        #expect(listing.issues.map(\.code) == ["too_many_files"])
    }

    @Test("No entry shows where on the machine the folder lies")
    func hidesLocations() throws {
        let folder = try TemporaryFolder()
        try folder.write("w/a.md")
        try folder.link("w/out.txt", to: "/etc/hostname")
        try folder.link("w/nowhere", to: "/no/such/place")
        for issue in try SourceFinder().find(["\(folder.path)/w"]).issues {
            #expect(!"\(issue)".contains(folder.path))
            #expect(!"\(issue)".contains("/etc"))
        }
    }

    private static func run(_ program: String, _ arguments: String...) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}

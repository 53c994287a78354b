import Foundation
import Model
import Testing

@testable import Corpus

@Suite struct RecordStreamTests {
    /// What a stream gives, a line each: `path:line:bytes` or `path:line!code`.
    private func items(_ stream: RecordStream) -> [String] {
        stream.map { item in
            switch item {
            case .record(let record):
                "\(record.path):\(record.line ?? 0):\(String(decoding: record.bytes, as: UTF8.self))"
            case .issue(let issue): "\(issue.path):\(issue.line ?? 0)!\(issue.code)"
            }
        }
    }

    private func items(of files: [(String, String)], limits: ReadingLimits = .standard) throws -> [String] {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write("w/\(name)", text) }
        return items(RecordStream(try SourceFinder().find(["\(folder.path)/w"]).files, limits: limits))
    }

    @Test("Files come whole, JSON Lines line by line, blank lines left out")
    func streams() throws {
        let found = try items(of: [
            ("a.txt", "One\n\ntwo."), ("b.jsonl", "{\"a\":1}\n\n  \r\n{\"b\":2}\r\n[3]"), ("c.jsonl", ""),
            ("d.txt", ""), ("e.json", "[{}, {\"a\":1}]\n"), ("f.html", "<p>"),
        ])
        #expect(
            found == [
                "w/a.txt:0:One\n\ntwo.", "w/b.jsonl:1:{\"a\":1}", "w/b.jsonl:4:{\"b\":2}\r", "w/b.jsonl:5:[3]",
                "w/d.txt:0:", "w/e.json:0:{}", "w/e.json:0:{\"a\":1}", "w/f.html:0:<p>",
            ]
        )
    }

    @Test("A file, line or document beyond its limit is told, and the next is read")
    func boundsSizes() throws {
        let limits = ReadingLimits(recordBytes: 10)
        let found = try items(
            of: [
                ("a.txt", "0123456789"), ("b.txt", "01234567890"),
                ("c.jsonl", "0123456789\n01234567890\n{}\n01234567890"),
                ("d.json", "[{\"a\":  12}, {\"a\":1234567}, {}]"),
            ],
            limits: limits
        )
        #expect(
            found == [
                "w/a.txt:0:0123456789", "w/b.txt:0!too_large", "w/c.jsonl:1:0123456789", "w/c.jsonl:2!too_large",
                "w/c.jsonl:3:{}",
                "w/c.jsonl:4!too_large", "w/d.json:0:{\"a\":  12}", "w/d.json:0!too_large", "w/d.json:0:{}",
            ]
        )
    }

    @Test("Lines longer than a piece of the file are put together")
    func joinsPieces() throws {
        let long = String(repeating: "x", count: 300_000)
        let found = try items(of: [("a.jsonl", "\(long)\nshort\n\(long)y")])
        #expect(found.map(\.utf8.count) == [300_000 + 12, 5 + 12, 300_001 + 12])
    }

    @Test("A file that is gone since it was found is told, and the next is read")
    func survivesRemoval() throws {
        let folder = try TemporaryFolder()
        for name in ["w/a.txt", "w/b.jsonl", "w/c.txt", "w/d.txt"] { try folder.write(name) }
        let files = try SourceFinder().find(["\(folder.path)/w"]).files
        for name in ["a.txt", "b.jsonl", "c.txt"] {
            try FileManager.default.removeItem(atPath: "\(folder.path)/w/\(name)")
        }
        // Neither a folder nor a link is read in a file's place.
        try FileManager.default.createDirectory(atPath: "\(folder.path)/w/b.jsonl", withIntermediateDirectories: false)
        try folder.link("w/c.txt", to: "d.txt")
        #expect(
            items(RecordStream(files)) == [
                "w/a.txt:0!unreadable", "w/b.jsonl:0!unreadable", "w/c.txt:0!unreadable", "w/d.txt:0:Some words.",
            ]
        )
    }

    @Test(
        "Standard input is told apart by its beginning",
        arguments: [
            ("{\"text\":\"a\"}\n{\"text\":\"b\"}\n", .auto, ["stdin:1:{\"text\":\"a\"}", "stdin:2:{\"text\":\"b\"}"]),
            ("\n\n{\"text\":\"a\"}", .auto, ["stdin:3:{\"text\":\"a\"}"]),
            ("{\n\"text\":\"a\"}", .auto, ["stdin:0:{\n\"text\":\"a\"}"]),
            ("[{\"text\":\"a\"}]", .auto, ["stdin:0:{\"text\":\"a\"}"]),
            ("[Ana Silva/NPB] The quay.", .auto, ["stdin:0:[Ana Silva/NPB] The quay."]),
            ("{not JSON}", .auto, ["stdin:0:{not JSON}"]),
            ("Words.", .auto, ["stdin:0:Words."]), ("", .auto, ["stdin:0:"]),
            ("<3 the port", .auto, ["stdin:0:<3 the port"]),
            (" <!DOCTYPE html><p>", .auto, ["stdin:0: <!DOCTYPE html><p>"]), ("<html>", .auto, ["stdin:0:<html>"]),
            ("\u{FEFF}<?xml version=\"1.0\"?><html>", .auto, ["stdin:0:<?xml version=\"1.0\"?><html>"]),
            ("{\"text\":\"a\"}", .text, ["stdin:0:{\"text\":\"a\"}"]), ("Words.", .jsonl, ["stdin:1:Words."]),
            ("Words.", .html, ["stdin:0:Words."]), ("Words.", .json, ["stdin:0:Words."]),
        ] as [(String, FormatChoice, [String])]
    )
    func readsStandardInput(input: String, choice: FormatChoice, expected: [String]) throws {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try pipe.fileHandleForWriting.close()
        #expect(
            items(RecordStream(standardInput: pipe.fileHandleForReading.fileDescriptor, choice: choice)) == expected
        )
    }

    @Test("Standard input beyond the limit is told")
    func boundsStandardInput() throws {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data(repeating: 0x61, count: 5000))
        try pipe.fileHandleForWriting.close()
        let stream = RecordStream(
            standardInput: pipe.fileHandleForReading.fileDescriptor,
            limits: ReadingLimits(recordBytes: 4999)
        )
        #expect(items(stream) == ["stdin:0!too_large"])
    }
}

import Foundation
import Model
import TestSupport
import Testing

@testable import Corpus

@Suite struct GzipTests {
    /// What a stream gives, a line each: the record's bytes, or `!` and the code of an entry.
    private func items(_ bytes: [UInt8], _ choice: FormatChoice = .auto, limits: ReadingLimits = .standard) -> [String]
    {
        Self.shown(RecordStream(bytes: bytes, choice: choice, limits: limits))
    }

    private static func shown(_ stream: RecordStream) -> [String] {
        stream.map { item in
            switch item {
            case .record(let record): String(decoding: record.bytes, as: UTF8.self)
            case .issue(let issue): "!\(issue.code)"
            }
        }
    }

    @Test(
        "Every form is read packed as it is read plain",
        arguments: [
            "Words of a text.\n\nMore of them.", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n",
            "[{\"text\":\"a\"}, {\"text\":\"b\"}]",
            "{\n\"text\":\"a\"}", "<!DOCTYPE html><p>Words.", "",
        ]
    )
    func readsPacked(text: String) throws {
        #expect(items(try GzipWriter.member(text)) == items(Array(text.utf8)))
    }

    @Test("Several members are one text, and zeros behind them are padding")
    func joinsMembers() throws {
        let packed = try GzipWriter.member("One, ") + GzipWriter.member("") + GzipWriter.member("two.")
        #expect(items(packed) == ["One, two."])
        #expect(items(packed + [0, 0, 0]) == ["One, two."])
    }

    @Test("A stream that is cut anywhere is told, and no part of it is taken for the whole")
    func tellsCuts() throws {
        let packed = try GzipWriter.member("Words that are packed, and more words that are packed.")
        for length in 3..<packed.count { #expect(items(Array(packed[..<length])) == ["!cut_gzip"], "\(length)") }
    }

    @Test("A damaged stream is told: by its header, its checksum, or what stands behind it")
    func tellsDamage() throws {
        let packed = try GzipWriter.member("Words that are packed.")
        var checksum = packed
        checksum[packed.count - 6] ^= 1
        var flags = packed
        flags[3] |= 0xE0
        for bytes in [checksum, flags, packed + Array("more".utf8), packed + [0x1F, 0x00]] {
            #expect(items(bytes) == ["!damaged_gzip"])
        }
    }

    @Test("Of JSON Lines, what stands before the cut is read")
    func keepsLinesBeforeCut() throws {
        let lines = (0..<20_000).map { "{\"text\":\"line \($0) of \($0 &* 2_654_435_761 % 99_991)\"}" }
        let packed = try GzipWriter.member(lines.joined(separator: "\n"))
        let found = items(Array(packed[..<(packed.count / 2)]))
        #expect(found.count > 1000)
        #expect(found.dropLast() == lines.prefix(found.count - 1)[...])
        #expect(found.last == "!cut_gzip")
    }

    @Test("What unpacks to too many bytes, or too many times its size, is given up")
    func boundsUnpacking() throws {
        let zeros = try GzipWriter.member([UInt8](repeating: 0x20, count: 32 << 20))
        #expect(zeros.count < 40_000)
        #expect(items(zeros, .jsonl) == ["!unpacks_too_far"])
        #expect(items(zeros, .text, limits: ReadingLimits(unpackedRatio: 2000)) == ["!too_large"])
        let text = try GzipWriter.member("Words that are packed.")
        #expect(items(text, limits: ReadingLimits(unpackedBytes: 10)) == ["!unpacks_too_far"])
    }

    @Test("Gzip in gzip is unpacked once")
    func unpacksOnce() throws {
        let twice = try GzipWriter.member(GzipWriter.member("Words."))
        let record = try #require(RecordStream(bytes: twice, choice: .text).compactMap(Self.record).first)
        #expect(try ArticleReader().read(record).issues.map(\.code) == ["binary"])
    }

    @Test("Files are known by the name before .gz, and by their bytes where that tells nothing")
    func findsPacked() throws {
        let folder = try TemporaryFolder()
        try folder.write("w/a.txt.gz", try GzipWriter.member("[1] is a note."))
        try folder.write("w/b.JSONL.GZ", try GzipWriter.member("{\"text\":\"b\"}\n"))
        try folder.write("w/c.gz", try GzipWriter.member("[{\"text\":\"c\"}]"))
        try folder.write("w/d.txt", try GzipWriter.member("Packed under a plain name."))
        try folder.write("w/e.json.gz", "{\"text\":\"plain under a packed name\"}")
        try folder.write("w/f.tar.gz", try GzipWriter.member("tar"))
        let listing = try SourceFinder().find(["\(folder.path)/w"])
        #expect(listing.files.map(\.stem) == ["a", "b", "c", "d", "e"])
        #expect(listing.issues.map(\.code) == ["unsupported_format"])
        #expect(
            Self.shown(RecordStream(listing.files)) == [
                "[1] is a note.", "{\"text\":\"b\"}", "{\"text\":\"c\"}", "Packed under a plain name.",
                "{\"text\":\"plain under a packed name\"}",
            ]
        )
    }

    @Test("Standard input may be packed, and come a byte at a time")
    func readsPackedInput() throws {
        let packed = try GzipWriter.member("{\"text\":\"a\"}\n{\"text\":\"b\"}\n")
        let pipe = Pipe()
        Thread.detachNewThread {
            for byte in packed { try? pipe.fileHandleForWriting.write(contentsOf: Data([byte])) }
            try? pipe.fileHandleForWriting.close()
        }
        let stream = RecordStream(standardInput: pipe.fileHandleForReading.fileDescriptor)
        #expect(Self.shown(stream) == ["{\"text\":\"a\"}", "{\"text\":\"b\"}"])
    }

    private static func record(_ item: StreamItem) -> RawRecord? {
        if case .record(let record) = item { record } else { nil }
    }
}

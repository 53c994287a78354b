import Model
import TestSupport
import Testing

@testable import Corpus

@Suite struct UTF16Tests {
    private func bytes(_ text: String, isBigEndian: Bool) -> [UInt8] {
        ("\u{FEFF}" + text).utf16
            .flatMap { unit -> [UInt8] in
                let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                return isBigEndian ? bytes : bytes.reversed()
            }
    }

    private func items(_ bytes: [UInt8], _ choice: FormatChoice = .auto) -> [String] {
        RecordStream(bytes: bytes, choice: choice)
            .map { item in
                switch item {
                case .record(let record): String(decoding: record.bytes, as: UTF8.self)
                case .issue(let issue): "!\(issue.code)"
                }
            }
    }

    @Test(
        "Every form is read from UTF-16 of both orders, and it is told",
        arguments: [
            ("Words – “é” 😀.", ["Words – “é” 😀."]),
            ("{\"text\":\"é\"}\r\n{\"text\":\"b\"}\n", ["{\"text\":\"é\"}\r", "{\"text\":\"b\"}"]),
            ("[{\"text\":\"😀\"}, {\"text\":\"b\"}]", ["{\"text\":\"😀\"}", "{\"text\":\"b\"}"]),
            ("<!DOCTYPE html><p>Wörds", ["<!DOCTYPE html><p>Wörds"]), ("", [""]),
        ]
    )
    func reads(text: String, expected: [String]) {
        for isBigEndian in [true, false] {
            #expect(items(bytes(text, isBigEndian: isBigEndian)) == expected + ["!utf16"])
        }
    }

    @Test("Packed UTF-16 is read")
    func readsPacked() throws {
        let packed = try GzipWriter.member(bytes("{\"text\":\"a\"}\n{\"text\":\"b\"}", isBigEndian: false))
        #expect(items(packed) == ["{\"text\":\"a\"}", "{\"text\":\"b\"}", "!utf16"])
    }

    @Test(
        "What is not valid becomes U+FFFD wherever the pieces end, and is counted",
        arguments: [
            ([0x00, 0x48, 0xD8, 0x3D, 0xDE, 0x00], "H😀", 0), ([0x00, 0x48, 0xD8, 0x3D], "H\u{FFFD}", 1),
            ([0xDE, 0x00, 0x00, 0x48], "\u{FFFD}H", 1), ([0xD8, 0x3D, 0xD8, 0x3D, 0xDE, 0x00], "\u{FFFD}😀", 1),
            ([0x00, 0x48, 0x00], "H\u{FFFD}", 1), ([0xD8, 0x3D, 0x00, 0x48], "\u{FFFD}H", 1),
        ] as [([UInt8], String, Int)]
    )
    func repairs(units: [UInt8], text: String, replaced: Int) {
        for cut in 0...units.count {
            var transcoder = UTF16Transcoder(isBigEndian: true)
            var output = transcoder.transcode(units[..<cut])
            output += transcoder.transcode(units[cut...])
            output += transcoder.finish()
            #expect(String(decoding: output, as: UTF8.self) == text)
            #expect(transcoder.replaced == replaced)
        }
    }

    @Test("The mark of UTF-32 is none of UTF-16")
    func leavesUTF32() throws {
        let record = RawRecord(bytes: [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], path: "a", stem: "a", format: .text)
        #expect(items(record.bytes, .text).count == 1)
        #expect(try ArticleReader().read(record).issues.map(\.code) == ["binary"])
    }
}

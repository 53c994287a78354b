import Corpus
import Extraction
import Foundation
import Model
import TestSupport
import Testing

/// Two thousand damaged inputs, always the same, go the whole way from bytes to annotated articles.
@Suite struct MutationTests {
    private static let cases = 2000
    private static let reader = try? ArticleReader()
    private static let annotator = try? ArticleAnnotator()

    @Test("Damaged text, JSON, pages and gzip give articles that hold together, or a reason", arguments: 0..<8)
    func survives(part: Int) throws {
        let reader = try #require(Self.reader)
        let annotator = try #require(Self.annotator)
        let seeds = try Self.seeds()
        #expect(seeds.count >= 40)
        let bytes = seeds.map(\.bytes)
        for number in stride(from: part, to: Self.cases, by: 8) {
            var mutator = InputMutator(seed: UInt64(number))
            let seed = seeds[number / 8 % seeds.count]
            let input = mutator.mutate(seed.bytes, others: bytes)
            for item in RecordStream(bytes: input, choice: seed.choice) {
                guard case .record(let record) = item else { continue }
                let reading = reader.read(record)
                #expect(reading.article != nil || !reading.issues.isEmpty, "case \(number)")
                guard case .article(let article) = reading.content else { continue }
                #expect(BlockCoverage.faults(in: article) == [], "case \(number)")
                #expect(AnnotationCoherence.faults(in: annotator.annotate(article)) == [], "case \(number)")
            }
        }
    }

    @Test("The same seed damages an input the same way")
    func repeats() {
        let input = Array("The quay was empty. Nobody came.".utf8)
        for seed in 0..<50 as Range<UInt64> {
            var first = InputMutator(seed: seed)
            var second = InputMutator(seed: seed)
            #expect(first.mutate(input, others: [input]) == second.mutate(input, others: [input]))
        }
    }

    /// The examples and the pages of the fixtures, in their own form, packed, and told by their first bytes.
    private static func seeds() throws -> [(bytes: [UInt8], choice: FormatChoice)] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
            .standardized
        var seeds: [(bytes: [UInt8], choice: FormatChoice)] = []
        for folder in ["Examples/wire", "Tests/Quality/reading/tuned"] {
            let place = root.appendingPathComponent(folder)
            for name in try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() {
                guard !name.hasSuffix(".expected.json"), let choice = choice(of: name) else { continue }
                let bytes = Array(try Data(contentsOf: place.appendingPathComponent(name)))
                seeds.append((bytes, choice))
                seeds.append((seeds.count % 3 == 0 ? try GzipWriter.member(bytes) : bytes, .auto))
            }
        }
        return seeds
    }

    private static func choice(of name: String) -> FormatChoice? {
        switch name.split(separator: ".").last {
        case "txt": .text
        case "json": .json
        case "jsonl": .jsonl
        case "html": .html
        default: nil
        }
    }
}

import ArgumentParser
import Index
import Linking
import Model
import Pipeline
import Server

/// Builds the index, checks one text against it and prints what was found.
struct CheckRun {
    let text: String
    let speaker: String?
    let isJSON: Bool
    let paths: [String]
    let overrides: String?
    let places: Places
    /// Where the verdict goes.
    var output = StandardStream.output.descriptor

    /// Runs to the verdict.
    func run() async throws {
        let paths = try paths.isEmpty ? places.examplePaths() : paths
        let source = try CommandFailure.source(paths)
        let overrides = try OverrideFile.read(overrides)
        let meter = ProgressMeter()
        let build = try await CommandFailure.pipeline()
            .build(source, overrides: overrides) { meter.show(ProgressLine($0)) }
        meter.clear()
        try IssueReport(path: nil).write(build.issues)
        let corpus = build.index.corpus
        let checker = QuoteChecker(corpus)
        let speakers = try entities(named: speaker, in: build.index, checker)
        let check = checker.check(text, speakers: speakers)
        try output.write(isJSON ? CheckAnswer(corpus, text: text).json(check) : Array(report(check, corpus).utf8))
    }

    private func entities(named name: String?, in index: SearchIndex, _ checker: QuoteChecker) throws -> Set<Int>? {
        guard let name else { return nil }
        let speakers = checker.speakers(bearing: index.speakers(name).map(\.index), orCalled: name)
        if speakers.isEmpty {
            throw ValidationError("Nobody in these articles is called “\(name)”, and no entity has that id.")
        }
        return speakers
    }

    private func report(_ check: QuoteCheck, _ corpus: LinkedCorpus) -> String {
        let lines = ["\(check.verdict.rawValue)"] + check.matches.flatMap { CheckLines($0, corpus).lines }
        return lines.joined(separator: "\n") + "\n"
    }
}

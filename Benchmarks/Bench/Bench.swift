import Foundation

/// Times every stage of the way from files to answers on a corpus made on the spot.
@main
enum Bench {
    static func main() async {
        do {
            let options = try BenchOptions(Array(CommandLine.arguments.dropFirst()))
            if options.wantsHelp { return print(BenchOptions.help) }
            try await run(options)
        } catch let error as BenchOptions.Fault {
            fail("\(error.message)\n\(BenchOptions.help)", status: 64)
        } catch {
            fail("\(error)", status: 1)
        }
    }

    private static func run(_ options: BenchOptions) async throws {
        if let folder = options.folder {
            let templates = try TemplateReader.read(options.examples)
            _ = try CorpusWriter(templates, seed: options.seed)
                .write(options.articles, to: URL(fileURLWithPath: folder))
            return
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "onrecord-bench-\(UUID().uuidString)"
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        print("Writing \(options.articles) articles, seed \(options.seed)")
        let templates = try TemplateReader.read(options.examples)
        let bytes = try CorpusWriter(templates, seed: options.seed).write(options.articles, to: folder)

        let run = try StageRun(folder: folder.path, articles: options.articles, bytes: bytes)
        print(StageTable.header)
        try await run.run { print(StageTable.row($0)) }
        print("")
        print(QueryTable.header)
        for row in try QueryRun(index: run.index).run() { print(QueryTable.row(row)) }
    }

    private static func fail(_ message: String, status: Int32) -> Never {
        FileHandle.standardError.write(Data("onrecord-bench: \(message)\n".utf8))
        exit(status)
    }
}

import Foundation

/// Scores the program against the labelled texts of `Tests/Quality`, section by section.
@main
enum Quality {
    /// The sections, in the order in which they are printed; each reads its own folder of `Tests/Quality`.
    private static let sections: [any QualitySection] = [ReadingSection(), LinkingSection()]

    static func main() async {
        do {
            let options = try QualityOptions(Array(CommandLine.arguments.dropFirst()))
            if options.wantsHelp { return print(QualityOptions.help) }
            switch options.task {
            case .score: for section in sections { try await print(section.report(options.data)) }
            case .listBlocks(let paths): try BlockListing.list(paths)
            case .linkingErrors(let path):
                let report = try await LinkingReport(folder: URL(filePath: path))
                print(report.errors.joined(separator: "\n"))
            case .names(let path): try print(NameScore.measure(path))
            case .storyShare(let path): try print(StoryShare.measure(path))
            }
        } catch let error as QualityOptions.Fault {
            fail("\(error.message)\n\(QualityOptions.help)", status: 64)
        } catch {
            fail("\(error)", status: 1)
        }
    }

    private static func fail(_ message: String, status: Int32) -> Never {
        FileHandle.standardError.write(Data("onrecord-quality: \(message)\n".utf8))
        exit(status)
    }
}

/// One part of the report.
protocol QualitySection: Sendable {
    /// The part's tables in Markdown, for the labelled texts in `folder`.
    func report(_ folder: String) async throws -> String
}

import Extraction
import Foundation
import Language
import Training

/// Learns the models again and again, each time without one group of features, and prints what that costs.
@main
enum Ablation {
    private static let help = """
        onrecord-ablation FOLDER [EVERY]
          FOLDER  holds the corpora that Scripts/train needs, and polnear-dev.jsonl
          EVERY   one of so many articles with marked attributions is learned from (1: all)
        """

    private static let groups: [(name: String, group: FeatureGroups)] = [
        ("nothing", []), ("the words", .words), ("parts of speech", .partsOfSpeech), ("names", .names),
        ("quotation marks", .marks), ("the lexicon", .lexicon), ("the rules", .rules), ("the first look", .firstLook),
        ("gender", .gender), ("turns", .turns),
    ]

    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard let folder = arguments.first, folder != "--help", arguments.count < 3,
            let every = Int(arguments.dropFirst().first ?? "1"), every > 0
        else {
            print(help)
            exit(CommandLine.arguments.contains("--help") ? 0 : 64)
        }
        do {
            try measure(folder, every: every)
        } catch {
            FileHandle.standardError.write(Data("onrecord-ablation: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func measure(_ folder: String, every: Int) throws {
        let files = files(in: folder, every: every)
        let lexicon = try Lexicon.load()
        var models: [ExtractionModels.File: [UInt8]] = [:]
        print(header)
        for (name, group) in groups {
            let trainer = ModelTrainer(files, lexicon: lexicon, runs: 1, withheld: group)
            if models.isEmpty {
                models = try trainer.train()
            } else {
                let attributions = try trainer.trainAttributions(
                    partsOfSpeech: model(.partsOfSpeech, models),
                    names: model(.names, models),
                    kinds: CandidateRanker(file: models[.kinds] ?? [])
                )
                models.merge(attributions) { $1 }
            }
            let annotator = ArticleAnnotator(lexicon: lexicon, models: try put(models, withheld: group))
            let evaluation = try Evaluation(path: "\(folder)/polnear-dev.jsonl", annotator: annotator)
            print(row(name, evaluation.all))
        }
    }

    /// The files that `Scripts/train` gives, but for the marked articles and the copies with other names.
    private static func files(in folder: String, every: Int) -> TrainingFiles {
        func tagged(_ texts: String, _ tags: String) -> TrainingFiles.Tagged {
            TrainingFiles.Tagged(texts: "\(folder)/\(texts)", tags: "\(folder)/\(tags)")
        }
        let gum = tagged("gum-train.jsonl", "gum-train.jsonl")
        let polnear = tagged("polnear-train.jsonl", "polnear-train.tokens.jsonl.gz")
        let bbc = tagged("bbc.jsonl", "bbc.tokens.jsonl.gz")
        var files = TrainingFiles(
            attributions: ["\(folder)/polnear-train.jsonl"],
            words: [gum, polnear, bbc],
            names: [gum, gum, gum, polnear],
            chains: [polnear, gum],
            kinds: [polnear, gum]
        )
        files.stride = every
        return files
    }

    private static func model(
        _ file: ExtractionModels.File,
        _ models: [ExtractionModels.File: [UInt8]]
    ) throws -> TagModel {
        try TagModel(file: models[file] ?? [])
    }

    private static func put(
        _ models: [ExtractionModels.File: [UInt8]],
        withheld: FeatureGroups
    ) throws -> ExtractionModels {
        try ExtractionModels(
            partsOfSpeech: model(.partsOfSpeech, models),
            names: model(.names, models),
            kinds: CandidateRanker(file: models[.kinds] ?? []),
            roles: model(.roles, models),
            frames: model(.frames, models),
            pronouns: CandidateRanker(file: models[.pronouns] ?? []),
            confidence: CandidateRanker(file: models[.confidence] ?? []),
            withheld: withheld
        )
    }

    private static let header = """
        | without | E2E F1 between marks | speaker right | he → name | exact F1 of all content | token F1 | E2E F1 | reported speech found |
        |---|---|---|---|---|---|---|---|
        """

    private static func row(_ name: String, _ score: AttributionScore) -> String {
        guard let quoted = score.tasks[.quoted], let content = score.tasks[.content] else { return "" }
        let figures = [
            quoted.endToEnd.f1, quoted.speaker, quoted.pronounName, content.exactMatch.f1, content.words.f1,
            content.endToEnd.f1, content.recall(of: "indirect") ?? 0,
        ]
        let cells = figures.map { String(format: "%.1f", 100 * $0) }
        return "| \(name) | \(cells.joined(separator: " | ")) |"
    }
}

public import Extraction
import Foundation
public import Language
import Model

/// Makes all models, each with the help of those before it.
///
/// The parts of speech come first; then the names; then the roles of tokens in attributions; then the frames of cues, which
/// see the roles; then whom pronouns and descriptions mean; at last how sure all of it is. What a later model sees of an
/// earlier one while it learns comes from models that have not learned from the same article, in five folds, as it will be
/// in use, but for descriptions, which hardly depend on it.
///
/// The same files give the same bytes on one platform.
public struct ModelTrainer {
    private static let folds = 5
    private static let decayOfPronouns: Float = 0.05
    private static let decayOfDescriptions: Float = 0.05
    private static let decayOfKinds: Float = 0.01

    private let files: TrainingFiles
    private let maker: ExampleMaker
    private let withheld: FeatureGroups
    private let runs: Int
    private let progress: (String) -> Void

    /// Creates a trainer that reads with `lexicon` and tells `progress` what it does, in lines.
    ///
    /// Each tagger that is kept is the mean of so many `runs`; the mean of six differs less from the next such mean than one
    /// run from another. What is `withheld` is not seen by the models of attributions and pronouns, which is for measuring
    /// what it is worth.
    public init(
        _ files: TrainingFiles,
        lexicon: Lexicon,
        runs: Int = 6,
        withheld: FeatureGroups = [],
        progress: @escaping (String) -> Void = { _ in }
    ) {
        self.files = files
        self.withheld = withheld
        self.runs = runs
        maker = ExampleMaker(lexicon: lexicon)
        self.progress = progress
    }

    /// Learns all models and returns their files' bytes.
    ///
    /// - Throws: ``TrainingError`` where a file cannot be read or has another form.
    public func train() throws -> [ExtractionModels.File: [UInt8]] {
        let partsOfSpeech = try trainPartsOfSpeech()
        let (names, kinds) = try trainWords(partsOfSpeech)
        var models = try trainAttributions(partsOfSpeech: partsOfSpeech, names: names, kinds: kinds)
        models[.partsOfSpeech] = partsOfSpeech.file
        models[.names] = names.file
        models[.kinds] = kinds.file
        return models
    }

    /// Learns the tagger of names and the reader of kinds alone, with a model of the parts of speech that there is, and
    /// returns their files' bytes.
    ///
    /// - Throws: ``TrainingError`` where a file cannot be read or has another form, `TagModelError` where the model is another.
    public func trainNames(partsOfSpeech: TagModel) throws -> [ExtractionModels.File: [UInt8]] {
        let (names, kinds) = try trainWords(partsOfSpeech)
        return [.names: names.file, .kinds: kinds.file]
    }

    /// Learns the reader of pronouns alone, with the `models` that there are, and returns its file's bytes.
    ///
    /// - Throws: ``TrainingError`` where a file cannot be read or has another form.
    public func trainPronouns(models: ExtractionModels) throws -> [ExtractionModels.File: [UInt8]] {
        [.pronouns: try pronouns(models).file]
    }

    /// Learns the chooser of descriptions alone, with the `models` that there are, and returns its file's bytes.
    ///
    /// - Throws: ``TrainingError`` where a file cannot be read or has another form.
    public func trainDescriptions(models: ExtractionModels) throws -> [ExtractionModels.File: [UInt8]] {
        [.descriptions: descriptions(try markedArticles().filter { !$0.gold.isComplete }, models).file]
    }

    /// Learns the models that come after those of words and returns their files' bytes.
    ///
    /// - Throws: ``TrainingError`` where a file cannot be read or has another form.
    public func trainAttributions(
        partsOfSpeech: TagModel,
        names: TagModel,
        kinds: CandidateRanker
    ) throws -> [ExtractionModels.File: [UInt8]] {
        let all = try markedArticles()
        let marked = all.filter { $0.gold.isComplete }
        guard !marked.isEmpty else { throw TrainingError.nothing("the roles of words") }
        func put(
            roles: TagModel? = nil,
            frames: TagModel? = nil,
            pronouns: CandidateRanker? = nil,
            descriptions: CandidateRanker? = nil
        ) throws -> ExtractionModels {
            try ExtractionModels(
                partsOfSpeech: partsOfSpeech,
                names: names,
                kinds: kinds,
                roles: roles,
                frames: frames,
                pronouns: pronouns,
                descriptions: descriptions,
                withheld: withheld
            )
        }
        let words = try put()
        let roles = trainRoles(marked, words)
        let others = all.filter { !$0.gold.isComplete }
        let frames = try trainFrames(marked, others: others, words, roles: roles)
        let pronouns = try pronouns(put(roles: roles.model, frames: frames.model))
        let descriptions = descriptions(
            others,
            try put(roles: roles.model, frames: frames.model, pronouns: pronouns)
        )
        let folds = try (0..<Self.folds)
            .map {
                try put(
                    roles: roles.folds[$0],
                    frames: frames.folds[$0],
                    pronouns: pronouns,
                    descriptions: descriptions
                )
            }
        return [
            .roles: roles.model.file, .frames: frames.model.file, .pronouns: pronouns.file,
            .descriptions: descriptions.file,
            .confidence: trainConfidence(marked, folds).file,
        ]
    }

    // MARK: Words

    private func trainPartsOfSpeech() throws -> TagModel {
        let examples = try files.words.flatMap { files in
            try Lesson(texts: files.texts, tags: files.tags).articles
                .flatMap { article, tagged in
                    maker.partOfSpeechExamples(article, tagged.taggedTokens(in: article))
                }
        }
        var options = TagTrainer.Options()
        options.bits = 16
        options = thorough(options)
        return fit(examples, PartOfSpeechTagger.labels, options, "parts of speech")
    }

    /// The tagger of names, and the reader of kinds, which sees names as taggers find them that have not learned from the
    /// same article.
    private func trainWords(_ partsOfSpeech: TagModel) throws -> (names: TagModel, kinds: CandidateRanker) {
        let tagger = try PartOfSpeechTagger(model: partsOfSpeech)
        var folded = [[TagExample]](repeating: [], count: Self.folds)
        for files in files.names {
            for (article, tagged) in try Lesson(texts: files.texts, tags: files.tags).articles {
                let examples = maker.nameExamples(article, tagged.names(in: article), tagger)
                folded[Self.fold(of: article)] += examples
            }
        }
        var options = TagTrainer.Options()
        options.bits = 17
        options.epochs = 4
        let names = fit(Array(folded.joined()), ExampleMaker.nameLabels, thorough(options), "names")
        let models = try (0..<Self.folds)
            .map { fold in
                let others = (0..<Self.folds).filter { $0 != fold }.flatMap { folded[$0] }
                let what = "names, without fold \(fold + 1) of \(Self.folds)"
                let names = fit(others, ExampleMaker.nameLabels, options, what)
                return try ExtractionModels(partsOfSpeech: partsOfSpeech, names: names)
            }
        return (names, try kinds(models))
    }

    /// Copies of an article under its id are in one fold with it.
    private static func fold(of article: Article) -> Int {
        Int(article.id.utf8.reduce(UInt32(0)) { $0 &* 31 &+ UInt32($1) } % UInt32(folds))
    }

    private func kinds(_ models: [ExtractionModels]) throws -> CandidateRanker {
        let examples = try files.kinds.flatMap { files in
            try Lesson(texts: files.texts, tags: files.tags).articles
                .flatMap { article, tagged in
                    maker.kindExamples(
                        article,
                        tagged.names(in: article),
                        areComplete: tagged.hasAllKinds,
                        models: models[Self.fold(of: article)]
                    )
                }
        }
        progress("learning kinds from \(examples.count) entities")
        return RankTrainer(epochs: 6, runs: runs, decay: Self.decayOfKinds).train(on: examples)
    }

    // MARK: Attributions

    private typealias Marked = (article: Article, gold: GoldArticle)
    private typealias Folded = (model: TagModel, folds: [TagModel])

    private func markedArticles() throws -> [Marked] {
        let marked = try files.attributions.flatMap { path in
            let file = TrainingFile(path)
            return Array(zip(try file.articles(), try file.lines(of: GoldArticle.self)))
        }
        guard !marked.isEmpty else { throw TrainingError.nothing("attributions") }
        return marked.enumerated().filter { $0.offset % files.stride == 0 }.map { ($0.element.0, $0.element.1) }
    }

    /// The roles of tokens are learned where all attributions are marked: what is not marked elsewhere may be one.
    private func trainRoles(_ marked: [Marked], _ models: ExtractionModels) -> Folded {
        let examples = marked.map { maker.roleExamples($0.article, $0.gold.attributions(in: $0.article), models) }
        return fit(examples, ExampleMaker.roleLabels, TagTrainer.Options(), "roles")
    }

    /// What belongs to a cue is learned wherever it is marked; the tagger of roles has seen none of `others`.
    private func trainFrames(
        _ marked: [Marked],
        others: [Marked],
        _ models: ExtractionModels,
        roles: Folded
    ) throws -> Folded {
        func examples(_ marked: Marked, _ roles: TagModel) throws -> [TagExample] {
            let attributions = marked.gold.attributions(in: marked.article)
            let isComplete = marked.gold.isComplete
            return try maker.frameExamples(marked.article, attributions, areComplete: isComplete, models, roles: roles)
        }
        return fit(
            try marked.enumerated().map { try examples($1, roles.folds[$0 % Self.folds]) },
            and: try others.flatMap { try examples($0, roles.model) },
            ExampleMaker.frameLabels,
            TagTrainer.Options(),
            "frames"
        )
    }

    /// The options for models that are kept, and not those that only one fold is without.
    private func thorough(_ options: TagTrainer.Options) -> TagTrainer.Options {
        var options = options
        options.runs = runs
        return options
    }

    /// A model of all examples, and for each fold of `examples` one that has not seen its articles.
    private func fit(
        _ examples: [[TagExample]],
        and more: [TagExample] = [],
        _ labels: [String],
        _ options: TagTrainer.Options,
        _ what: String
    ) -> Folded {
        let model = fit(Array(examples.joined()) + more, labels, thorough(options), what)
        let folds = (0..<Self.folds)
            .map { fold in
                let others = examples.indices.filter { $0 % Self.folds != fold }.flatMap { examples[$0] }
                return fit(others + more, labels, options, "\(what), without fold \(fold + 1) of \(Self.folds)")
            }
        return (model, folds)
    }

    private func fit(
        _ examples: [TagExample],
        _ labels: [String],
        _ options: TagTrainer.Options,
        _ what: String
    ) -> TagModel {
        progress("learning \(what) from \(examples.count) sentences")
        var trainer = TagTrainer(labels: labels, options: options)
        return trainer.train(on: examples) { epoch, loss in
            progress("  \(what): pass \(epoch) of \(options.runs * options.epochs), \(Int(loss)) tokens unsure")
        }
    }

    // MARK: Choices

    private func pronouns(_ models: ExtractionModels) throws -> CandidateRanker {
        let lessons = try files.chains.flatMap { try Lesson(texts: $0.texts, tags: $0.tags).articles }
        func examples(_ index: Int, guide: CandidateRanker? = nil) -> [RankExample] {
            let (article, tagged) = lessons[index]
            return maker.chainExamples(
                article,
                tagged.chains(in: article),
                areComplete: tagged.entities != nil,
                models: models,
                guide: guide
            )
        }
        let first = lessons.indices.map { examples($0) }
        let trainer = RankTrainer(epochs: 6, decay: Self.decayOfPronouns)
        let guides = (0..<Self.folds)
            .map { fold in
                trainer.train(on: first.indices.filter { $0 % Self.folds != fold }.flatMap { first[$0] })
            }
        let second = lessons.indices.flatMap { examples($0, guide: guides[$0 % Self.folds]) }
        progress("learning pronouns from \(second.count) of them")
        return RankTrainer(epochs: 6, runs: runs, decay: Self.decayOfPronouns).train(on: second)
    }

    /// Whom descriptions mean is learned where people have marked it.
    private func descriptions(_ marked: [Marked], _ models: ExtractionModels) -> CandidateRanker {
        let examples = marked.flatMap {
            maker.descriptionExamples($0.article, $0.gold.attributions(in: $0.article), models: models)
        }
        let nobody = examples.count { $0.answer == 0 }
        progress("learning descriptions from \(examples.count) of them, \(nobody) of nobody named")
        return RankTrainer(epochs: 6, runs: runs, decay: Self.decayOfDescriptions).train(on: examples)
    }

    private func trainConfidence(_ marked: [Marked], _ folds: [ExtractionModels]) -> CandidateRanker {
        var examples: [RankExample] = []
        for (index, marked) in marked.enumerated() {
            let (annotated, features) = maker.confidenceTables(marked.article, models: folds[index % Self.folds])
            let verdicts = AttributionScore.verdicts(annotated, gold: marked.gold)
            for (quote, table) in features.enumerated() {
                guard let isRight = verdicts[quote] else { continue }
                examples.append(RankExample(candidates: table, answer: isRight ? 1 : 0))
            }
        }
        progress("learning confidence from \(examples.count) quotes")
        return RankTrainer(epochs: 10, runs: runs).train(on: examples)
    }
}

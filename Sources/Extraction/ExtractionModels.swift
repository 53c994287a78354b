public import Language

/// The models that annotating an article needs.
///
/// All are optional but the parts of speech, so that each can be learned with the help of those before it; what is missing
/// is done by rules.
public struct ExtractionModels: Sendable {
    let partsOfSpeech: PartOfSpeechTagger
    let names: NameTagger?
    let kinds: KindReader?
    let frames: FrameReader?
    let pronouns: CandidateRanker?
    let descriptions: CandidateRanker?
    let confidence: CandidateRanker?
    /// What the models do not see; those that are shipped see everything.
    let withheld: FeatureGroups
    /// Changes with every change of a model.
    let version: UInt64

    /// Puts models together.
    ///
    /// - Throws: ``TagModelError/damaged`` where one has other labels than its tagger needs.
    public init(
        partsOfSpeech: TagModel,
        names: TagModel? = nil,
        kinds: CandidateRanker? = nil,
        roles: TagModel? = nil,
        frames: TagModel? = nil,
        pronouns: CandidateRanker? = nil,
        descriptions: CandidateRanker? = nil,
        confidence: CandidateRanker? = nil,
        withheld: FeatureGroups = []
    ) throws(TagModelError) {
        self.withheld = withheld
        self.partsOfSpeech = try PartOfSpeechTagger(model: partsOfSpeech)
        if let names { self.names = try NameTagger(model: names) } else { self.names = nil }
        self.kinds = kinds.map(KindReader.init)
        if let roles, let frames {
            self.frames = FrameReader(
                roles: try RoleTagger(model: roles),
                frames: try FrameTagger(model: frames),
                withheld: withheld
            )
        } else {
            self.frames = nil
        }
        self.pronouns = pronouns
        self.descriptions = descriptions
        self.confidence = confidence
        let sums = [partsOfSpeech.checksum, names?.checksum, roles?.checksum, frames?.checksum, pronouns?.checksum]
        let more = [kinds?.checksum, descriptions?.checksum, confidence?.checksum]
        version = (sums + more).reduce(0) { FeatureHash.join($0, $1 ?? 0) }
    }

    /// The drafts of an article's quotes.
    func drafts(of scene: Scene) -> [QuoteDraft] {
        guard let words = scene.taggedWords, let frames else { return QuoteDrafter(scene: scene).draft() }
        let frameScene = FrameScene(scene: scene, words: words, withheld: withheld)
        return frameScene.drafter.draft(frameScene, frames.frames(in: frameScene))
    }
}

extension ExtractionModels {
    /// The version of the models that are shipped, and the name of their folder.
    public static let current = "6"

    /// The names of the files in a folder of models.
    public enum File: String, CaseIterable, Sendable {
        case partsOfSpeech = "parts-of-speech.model"
        case names = "names.model"
        case kinds = "kinds.model"
        case roles = "roles.model"
        case frames = "frames.model"
        case pronouns = "pronouns.model"
        case descriptions = "descriptions.model"
        case confidence = "confidence.model"
    }

    /// The models that are shipped with the program.
    ///
    /// - Throws: ``TagModelError`` where a file is missing, damaged or of another version.
    public static func load() throws(TagModelError) -> ExtractionModels {
        let name = "Models/\(current)"
        let folder: LexiconFolder
        do {
            folder = try LexiconFolder(module: "Extraction", folder: name)
        } catch {
            throw .missing(name)
        }
        return try ExtractionModels { file throws(TagModelError) in
            do {
                return try folder.bytes(file.rawValue)
            } catch {
                throw .missing(file.rawValue)
            }
        }
    }

    /// Puts the models together from their files' bytes.
    init(bytes: (File) throws(TagModelError) -> [UInt8]) throws(TagModelError) {
        try self.init(
            partsOfSpeech: TagModel(file: bytes(.partsOfSpeech)),
            names: TagModel(file: bytes(.names)),
            kinds: CandidateRanker(file: bytes(.kinds)),
            roles: TagModel(file: bytes(.roles)),
            frames: TagModel(file: bytes(.frames)),
            pronouns: CandidateRanker(file: bytes(.pronouns)),
            descriptions: CandidateRanker(file: bytes(.descriptions)),
            confidence: CandidateRanker(file: bytes(.confidence))
        )
    }
}

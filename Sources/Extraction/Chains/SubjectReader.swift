import Language
import Model

/// Tells by parts of speech which mentions are subjects.
///
/// A mention before its sentence's first finite verb is one, also in or behind an apposition (`The expert, Ana Duarte, is`),
/// if it stands behind no preposition and owns nothing; and so is whoever stands right before a finite verb elsewhere.
struct SubjectReader {
    /// The most words that describe a name between it and a preposition.
    private static let longestDescription = 3

    private let scene: Scene
    /// For each token, whether it stands outside quotations and relative clauses before its sentence's first finite verb.
    private let isLeading: [Bool]

    /// - Complexity: O(*n*) in the tokens.
    init(scene: Scene) {
        self.scene = scene
        var isLeading = [Bool](repeating: false, count: scene.tokens.count)
        for passage in scene.article.passages {
            for sentence in passage.sentences {
                Self.forEachLeading(sentence, scene) { isLeading[$0] = true }
            }
        }
        self.isLeading = isLeading
    }

    /// Whether the mention is a subject.
    func isSubject(_ mention: Range<Int>) -> Bool {
        let next = mention.upperBound
        if next < scene.tokens.count, scene.tokens[next].kind == .clitic { return false }
        guard isLeading[mention.lowerBound] || next < scene.tokens.count && isFinite(next) else { return false }
        var before = mention.lowerBound - 1
        for _ in 0..<Self.longestDescription where before > 0 && isDescribing(before) { before -= 1 }
        return before < 0 || !scene.tokens[before].is(.preposition) || scene.tokens[before].is(.subordinator)
    }

    private func isFinite(_ index: Int) -> Bool { scene.isOutside(index) && Self.isFinite(index, scene) }

    /// Whether the token may stand between a preposition and a name: `his`, `the`, `brother`.
    private func isDescribing(_ index: Int) -> Bool {
        scene.tokens[index].is([.possessive, .determiner, .role, .title, .masculine, .feminine])
    }

    /// The tokens before the first finite verb outside quotations and relative clauses, these left out.
    private static func forEachLeading(_ sentence: Range<Int>, _ scene: Scene, _ body: (Int) -> Void) {
        var isRelative = false
        for token in sentence where scene.isOutside(token) {
            if scene.tokens[token].kind == .comma { isRelative = false }
            if scene.tokens[token].is(.relative) { isRelative = true }
            if isRelative { continue }
            if isFinite(token, scene) { return }
            body(token)
        }
    }

    private static func isFinite(_ index: Int, _ scene: Scene) -> Bool {
        if scene.tokens[index].is(.auxiliary) { return true }
        guard let tags = scene.taggedWords?.partsOfSpeech else { return scene.tokens[index].entry.verb >= 0 }
        switch tags[index] {
        case .pastVerb, .presentVerb, .thirdVerb, .modal: return true
        default: return false
        }
    }
}

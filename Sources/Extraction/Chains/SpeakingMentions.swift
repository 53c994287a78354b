import Model

/// Which mentions the drafts of an article's quotes take for speakers, and whom the words name that they speak.
struct SpeakingMentions {
    /// For each token that a speaker's mention ends with, whether the words are marked.
    private var isMarked: [Int: Bool] = [:]
    /// The entities that the marked words name, by the speaker's token.
    private var named: [Int: Set<Int>] = [:]

    /// The tokens of those that go on speaking: `she added`.
    private var goingOn: Set<Int> = []

    /// Verbs by which somebody goes on who has just spoken.
    private static let continuing = ["add", "continue", "go on"]

    init(scene: Scene, drafts: [QuoteDraft]) {
        for draft in drafts where draft.kind != .scare {
            guard let phrase = draft.phrase else { continue }
            var token = phrase.head
            if case .name(let name) = phrase.kind { token = scene.catalog.names[name].tokens.upperBound - 1 }
            isMarked[token] = isMarked[token] ?? false || draft.kind != .indirect
            if let lemma = draft.cue?.lemma, Self.continuing.contains(lemma) { goingOn.insert(token) }
            for index in draft.segments.joined() {
                let name = Int(scene.catalog.nameAt[index])
                if name >= 0 { named[token, default: []].insert(scene.catalog.entityOf[name]) }
            }
        }
    }

    /// Whether the words that the mention at `token` speaks are marked; nil where it is no speaker.
    func isMarked(_ token: Int) -> Bool? { isMarked[token] }

    /// Whether the mention at `token` goes on speaking.
    func goesOn(_ token: Int) -> Bool { goingOn.contains(token) }

    /// Whether the mention at `token` speaks words in marks that name `entity`.
    func names(_ entity: Int, at token: Int) -> Bool { named[token]?.contains(entity) ?? false }
}

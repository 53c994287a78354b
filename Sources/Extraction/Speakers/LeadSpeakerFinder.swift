import Language
import Model

/// Finds whom a lead means that tells what somebody said before the text names them.
///
/// `The fuel bill has doubled within a year, the head of the line said.` and in the next paragraph `“We cannot pay a fuel bill
/// that doubles in a year,” Ana Duarte told them.` Who is quoted below with the words that the lead reports, or whom alone
/// the text calls so, said them.
struct LeadSpeakerFinder {
    /// Somebody, and how sure it is.
    struct Finding {
        let entity: Int
        let certainty: Double
    }

    /// Words of somebody whom the text names.
    struct Speech {
        let draft: QuoteDraft
        let entity: Int
    }

    /// Of so many quotes at the beginning of a text it is asked who says them.
    static let most = 16
    /// The paragraphs at the beginning that may tell of somebody unnamed, and how far behind one it is looked for them.
    private static let leads = 2
    private static let reach = 4
    /// What a lead and the words quoted below must share: so many words that recur hardly anywhere else, and of the lead's own
    /// that share.
    private static let fewest = 2
    private static let percent = 25
    /// A word that stands more often in the text is what it is about.
    private static let mostUses = 4
    private static let shortest = 4
    /// More words of a report, and more quotes, are not compared.
    private static let mostWords = 200
    private static let mostSpeeches = 32

    private let scene: Scene
    private let roles: RoleBook

    init(scene: Scene, roles: RoleBook) {
        self.scene = scene
        self.roles = roles
    }

    /// Whether somebody without a name who says what `draft` reports may be named below.
    func isOpen(_ draft: QuoteDraft) -> Bool {
        guard draft.kind != .direct, draft.kind != .scare, let phrase = draft.phrase, phrase.kind == .nominal,
            let paragraph = scene.article.passages[draft.passage].paragraph
        else { return false }
        let noun = scene.tokens[phrase.head]
        return paragraph < Self.leads && noun.is([.role, .personNoun, .epithet, .masculine, .feminine])
            && !noun.is(.group)
            && namesNobody(before: phrase, in: draft)
    }

    /// Whether the text names no person before the phrase, but in what is reported and for whose somebody is: such a one is
    /// meant.
    private func namesNobody(before phrase: Phrase, in draft: QuoteDraft) -> Bool {
        let end = phrase.tokens.lowerBound
        return scene.catalog.names.prefix { $0.tokens.lowerBound < end }
            .enumerated()
            .allSatisfy { index, name in
                scene.catalog.items[scene.catalog.entityOf[index]].type != .person
                    || scene.article.passages[name.passage].paragraph == nil
                    || draft.spans.contains { $0.contains(name.tokens.lowerBound) }
            }
    }

    /// Who says what `draft` reports, or nil where the text does not tell; `speeches` are those behind it, in order.
    ///
    /// - Complexity: O(*n*) in the words of the text and of up to 32 speeches.
    func speaker(of draft: QuoteDraft, among speeches: [Speech]) -> Finding? {
        guard let phrase = draft.phrase else { return nil }
        let near = speeches.prefix(Self.mostSpeeches)
            .filter { speech in
                let item = scene.catalog.items[speech.entity]
                return speech.draft.passage <= draft.passage + Self.reach && item.type == .person
                    && item.agrees(with: scene.tokens[phrase.head].entry.classes)
            }
        return quoted(draft, near) ?? bearer(phrase, Set(near.map(\.entity)))
    }

    /// The only one whose quoted words have most of the report's in common with it.
    private func quoted(_ draft: QuoteDraft, _ speeches: [Speech]) -> Finding? {
        let marked = speeches.filter { $0.draft.kind == .direct || $0.draft.kind == .mixed }
        guard !marked.isEmpty else { return nil }
        let words = rareWords(of: draft)
        var shared: [Int: Int] = [:]
        for speech in marked {
            let count = words.intersection(stems(of: speech.draft)).count
            shared[speech.entity] = max(shared[speech.entity] ?? 0, count)
        }
        let ranked = shared.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        guard let best = ranked.first, best.value >= Self.fewest, 100 * best.value >= Self.percent * words.count,
            ranked.dropFirst().allSatisfy({ 2 * $0.value <= best.value })
        else { return nil }
        return Finding(entity: best.key, certainty: 0.75)
    }

    /// The only one of all people of the text whom it calls so, if they speak.
    private func bearer(_ phrase: Phrase, _ speaking: Set<Int>) -> Finding? {
        let people = scene.catalog.items.indices.filter { scene.catalog.items[$0].type == .person }
        let called = roles.called(by: phrase.head, among: people)
        guard called.count == 1, speaking.contains(called[0]) else { return nil }
        return Finding(entity: called[0], certainty: 0.7)
    }

    /// The stems of the report's words that stand in few places of the text.
    private func rareWords(of draft: QuoteDraft) -> Set<[UInt8]> {
        let words = stems(of: draft)
        var uses: [[UInt8]: Int] = [:]
        for token in scene.tokens.indices {
            if let stem = stem(of: token), words.contains(stem) { uses[stem, default: 0] += 1 }
        }
        return words.filter { uses[$0, default: 0] <= Self.mostUses }
    }

    private func stems(of draft: QuoteDraft) -> Set<[UInt8]> {
        Set(draft.spans.joined().prefix(Self.mostWords).compactMap(stem))
    }

    /// The stem of a word that may tell something, or nil.
    private func stem(of token: Int) -> [UInt8]? {
        let word = scene.tokens[token]
        guard word.kind == .word || word.kind == .number, !word.is(.function.union(.adverb)) else { return nil }
        let folded = Array(scene.article.folded(token).utf8)
        guard folded.count >= Self.shortest || word.kind == .number else { return nil }
        return Array(folded.prefix(WordStem.length(folded)))
    }
}

import Language
import Model

/// The gender that the text itself gives its people: by titles, and by the pronouns of sentences that name one person
/// only and speak of him or her behind the name.
struct GenderBook {
    enum Gender {
        case masculine
        case feminine
    }

    private var genders: [Int: Gender] = [:]

    init(scene: Scene) {
        var votes: [Int: Int] = [:]
        for passage in scene.article.passages {
            for sentence in passage.sentences {
                guard let (entity, vote) = Self.vote(in: sentence, scene) else { continue }
                votes[entity, default: 0] += vote
            }
        }
        for (index, item) in scene.catalog.items.enumerated() where item.type == .person {
            let vote = votes[index] ?? 0
            if item.isMasculine || (vote > 0 && !item.isFeminine) { genders[index] = .masculine }
            if item.isFeminine || (vote < 0 && !item.isMasculine) { genders[index] = .feminine }
        }
    }

    /// The gender of the entity, nil where the text tells none.
    func gender(of entity: Int) -> Gender? { genders[entity] }

    /// Notes what a pronoun that was surely resolved tells.
    mutating func note(_ gender: Gender, of entity: Int) {
        if genders[entity] == nil { genders[entity] = gender }
    }

    // `Duarte answered him` tells that he is somebody else; `her` tells it too where no noun follows.
    private static let masculine = ["he", "his", "himself"]
    private static let feminine = ["she", "herself"]

    private static func isPossessive(_ index: Int, _ scene: Scene) -> Bool {
        guard index + 1 < scene.tokens.count, scene.isOutside(index + 1) else { return false }
        let next = scene.tokens[index + 1]
        return next.kind == .word && !next.is(.function.union(.adverb)) && next.entry.verb < 0
    }

    /// The one person of the sentence, and 1 for a masculine or -1 for a feminine pronoun behind the name.
    private static func vote(in sentence: Range<Int>, _ scene: Scene) -> (entity: Int, vote: Int)? {
        var entity: Int?
        var vote = 0
        for index in sentence where scene.isOutside(index) {
            if scene.catalog.nameAt[index] >= 0 {
                let named = scene.catalog.entityOf[Int(scene.catalog.nameAt[index])]
                guard scene.catalog.items[named].type == .person else { continue }
                if vote != 0 { break }
                if let entity, entity != named { return nil }
                entity = named
            } else if entity != nil, vote == 0, scene.tokens[index].is([.subject, .object, .possessive, .reflexive]) {
                if masculine.contains(where: { scene.article.isWord(index, $0) }) { vote = 1 }
                if feminine.contains(where: { scene.article.isWord(index, $0) }) { vote = -1 }
                if scene.article.isWord(index, "her"), isPossessive(index, scene) { vote = -1 }
            }
        }
        guard let entity, vote != 0 else { return nil }
        return (entity, vote)
    }
}

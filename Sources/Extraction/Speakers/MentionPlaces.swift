import Language
import Model

/// Where entities are named outside quotations, to rank those that a pronoun or a role may mean.
struct MentionPlaces {
    /// An entity with its best score and its nearest name, by its index.
    struct Candidate {
        let entity: Int
        let score: Double
        let last: Int
    }

    /// How many passages back a pronoun is understood.
    private static let reach = 8
    /// How many names that `and` joins are one subject.
    private static let mostJoined = 4
    /// How many of an entity's mentions are asked what the text calls it there: it is told at the first.
    static let mostDescribed = 32
    /// How many tokens a dateline has with the mark behind it.
    private static let longestDateline = 8
    /// How many names back.
    private static let longest = 200

    private let scene: Scene
    private let sentences: SentenceIndex

    init(scene: Scene) {
        self.scene = scene
        sentences = scene.article.sentences
    }

    /// The entities named before `token`, with scores that fall with distance and rise with prominence.
    func candidates(before token: Int, in passage: Int) -> [Candidate] {
        let context = scene.article.passages[passage].context
        var best: [Int: Double] = [:]
        var order: [(entity: Int, last: Int)] = []
        var index = lastName(before: token)
        let last = index
        while index >= 0, last - index < Self.longest {
            let name = scene.catalog.names[index]
            defer { index -= 1 }
            if passage - name.passage > Self.reach { break }
            guard scene.article.passages[name.passage].context == context,
                scene.isOutside(name.tokens.lowerBound)
            else { continue }
            let entity = scene.catalog.entityOf[index]
            let score = self.score(name, before: token, in: passage)
            if best[entity] == nil { order.append((entity, index)) }
            best[entity] = max(best[entity] ?? -.infinity, score)
        }
        return order.map { entity, last in
            let mentions = scene.catalog.items[entity].mentions.count
            let score = (best[entity] ?? 0) + 0.05 * Double(min(mentions, 10))
            return Candidate(entity: entity, score: score, last: last)
        }
    }

    private func lastName(before token: Int) -> Int {
        var low = 0
        var high = scene.catalog.names.count
        while low < high {
            let middle = (low + high) / 2
            if scene.catalog.names[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    private func score(_ name: NameMention, before token: Int, in passage: Int) -> Double {
        let sentence = sentence(of: name)
        var score = -0.7 * Double(min(Int(sentences.sentenceAt[token]) - sentence, 12))
        score -= 0.3 * Double(passage - name.passage)
        let first = sentences.firstToken[sentence]
        let before = start(of: name)
        if isSubject(name) {
            score += 1.5
        } else if name.tokens.upperBound < scene.tokens.count, scene.tokens[name.tokens.upperBound].kind == .comma {
            // `the mayor, Anton Brugg, counted heads`
            score += 1
        }
        let next = name.tokens.upperBound
        if next < scene.tokens.count, scene.tokens[next].kind == .clitic { score -= 0.5 }
        if before > first, scene.tokens[before - 1].is(.preposition) { score -= 1 }
        return score
    }

    /// Where the phrase of the name begins, which is that of Ana Duarte for Karl Lund in `Ana Duarte and Karl Lund`.
    private func start(of name: NameMention) -> Int {
        var start = name.start
        for _ in 0..<Self.mostJoined {
            guard start > 1, scene.tokens[start - 1].is(.coordinator), let other = scene.name(at: start - 2),
                other.tokens.upperBound == start - 1
            else { break }
            start = other.start
        }
        return start
    }

    /// Whether nothing but a dateline stands between `first` and `start`: `CALDER: Ana Duarte left`.
    private func followsDateline(_ start: Int, from first: Int) -> Bool {
        guard start - first <= Self.longestDateline, [.colon, .dash].contains(scene.tokens[start - 1].kind) else {
            return false
        }
        return (first..<start - 1).allSatisfy { scene.tokens[$0].kind != .word || scene.tokens[$0].isCapitalized }
    }

    private func sentence(of name: NameMention) -> Int { Int(sentences.sentenceAt[name.tokens.lowerBound]) }

    /// Whether a sentence begins with the name, or a verb stands behind it, as behind a subject.
    func isSubject(_ name: NameMention) -> Bool {
        let first = sentences.firstToken[sentence(of: name)]
        if start(of: name) - first <= 1 || followsDateline(start(of: name), from: first) { return true }
        let next = name.tokens.upperBound
        guard next < scene.tokens.count, scene.isOutside(next) else { return false }
        let token = scene.tokens[next]
        return token.is(.auxiliary) || token.entry.verb >= 0
    }
}

import TestSupport

/// A random query for words, written both for this index and for FTS5.
indirect enum GeneratedQuery {
    case phrase([String], isPrefix: Bool)
    case and(GeneratedQuery, GeneratedQuery)
    case or(GeneratedQuery, GeneratedQuery)
    case not(GeneratedQuery, GeneratedQuery)

    /// A query of at most that depth over the words of `vocabulary`.
    static func random(depth: Int, vocabulary: [String], using random: inout SeededRandom) -> GeneratedQuery {
        func part() -> GeneratedQuery { .random(depth: depth - 1, vocabulary: vocabulary, using: &random) }
        guard depth > 0, !random.once(in: 3) else { return .phrase(vocabulary: vocabulary, using: &random) }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return .and(part(), part())
        case 1: return .or(part(), part())
        default: return .not(part(), part())
        }
    }

    private static func phrase(vocabulary: [String], using random: inout SeededRandom) -> GeneratedQuery {
        let count = random.once(in: 2) ? 1 : Int.random(in: 2...3, using: &random)
        var words = (0..<count).map { _ in random.pick(vocabulary) }
        let isPrefix = random.once(in: 3)
        if isPrefix {
            let last = words.removeLast()
            words.append(String(last.prefix(Int.random(in: 1...last.count, using: &random))))
        }
        return .phrase(words, isPrefix: isPrefix)
    }

    /// The query as this project writes it.
    var text: String {
        switch self {
        case .phrase(let words, let isPrefix):
            (words.count == 1 ? words[0] : "\"\(words.joined(separator: " "))\"") + (isPrefix ? "*" : "")
        case .and(let left, let right): "(\(left.text) \(right.text))"
        case .or(let left, let right): "(\(left.text) OR \(right.text))"
        case .not(let left, let right): "(\(left.text) NOT \(right.text))"
        }
    }

    /// The query as FTS5 writes it.
    var fts5: String {
        switch self {
        case .phrase(let words, let isPrefix): "\"\(words.joined(separator: " "))\"" + (isPrefix ? " *" : "")
        case .and(let left, let right): "(\(left.fts5) AND \(right.fts5))"
        case .or(let left, let right): "(\(left.fts5) OR \(right.fts5))"
        case .not(let left, let right): "(\(left.fts5) NOT \(right.fts5))"
        }
    }

    /// Whether FTS5 scores the query by the branches that match.
    ///
    /// FTS5 adds the scores of the words whose cursors stand at the document. Where an OR lets the document match by
    /// another branch, that may be a word of a branch that a NOT ruled out, or that an AND brought here though a phrase,
    /// all of whose words are here, does not match. Before a NOT, a word may be passed over for the same reason.
    var hasDefinedScore: Bool {
        switch self {
        case .phrase: true
        case .and(let left, let right): left.hasDefinedScore && right.hasDefinedScore
        case .or(let left, let right): left.leavesNothingBehind && right.leavesNothingBehind
        case .not(let left, let right): left.leavesNothingBehind && right.leavesNothingBehind
        }
    }

    /// Whether no word's cursor of the query stands at a document that the query does not match.
    private var leavesNothingBehind: Bool {
        switch self {
        case .phrase: true
        case .and(let left, let right):
            left.leavesNothingBehind && right.leavesNothingBehind && !left.hasLongPhrase && !right.hasLongPhrase
        case .or(let left, let right): left.leavesNothingBehind && right.leavesNothingBehind
        case .not: false
        }
    }

    private var hasLongPhrase: Bool {
        switch self {
        case .phrase(let words, _): words.count > 1
        case .and(let left, let right), .or(let left, let right), .not(let left, let right):
            left.hasLongPhrase || right.hasLongPhrase
        }
    }
}

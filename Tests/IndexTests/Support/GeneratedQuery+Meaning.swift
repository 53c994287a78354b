import Foundation

/// What a query means, as plainly as it can be said.
extension GeneratedQuery {
    /// The score of a document that matches, or nil for one that does not.
    func score(of document: [String], among documents: [[String]]) -> Double? {
        switch self {
        case .phrase:
            return occurrences(in: document) > 0 ? phraseScore(of: document, among: documents) : nil
        case .and(let left, let right):
            guard let first = left.score(of: document, among: documents) else { return nil }
            return right.score(of: document, among: documents).map { first + $0 }
        case .or(let left, let right):
            let scores = [left, right].compactMap { $0.score(of: document, among: documents) }
            return scores.isEmpty ? nil : scores.reduce(0, +)
        case .not(let left, let right):
            return right.score(of: document, among: documents) == nil ? left.score(of: document, among: documents) : nil
        }
    }

    private func phraseScore(of document: [String], among documents: [[String]]) -> Double {
        let matching = Double(documents.count { occurrences(in: $0) > 0 })
        let total = Double(documents.count)
        let rarity = max(log((total - matching + 0.5) / (matching + 0.5)), 1e-6)
        let mean = Double(documents.map(\.count).reduce(0, +)) / total
        let frequency = Double(occurrences(in: document))
        return rarity * frequency * 2.2 / (frequency + 1.2 * (0.25 + 0.75 * Double(document.count) / mean))
    }

    private func occurrences(in document: [String]) -> Int {
        guard case .phrase(let words, let isPrefix) = self else { return 0 }
        return document.indices.count { start in
            words.indices.allSatisfy { offset in
                guard start + offset < document.count else { return false }
                let word = document[start + offset]
                return isPrefix && offset == words.count - 1 ? word.hasPrefix(words[offset]) : word == words[offset]
            }
        }
    }
}

import Linking
import Model

/// A match of a check, as lines for a terminal.
struct CheckLines {
    private let match: QuoteCheck.Match
    private let corpus: LinkedCorpus

    /// Prepares to print `match`.
    init(_ match: QuoteCheck.Match, _ corpus: LinkedCorpus) {
        self.match = match
        self.corpus = corpus
    }

    /// Who said it where, and the recorded words with every difference marked.
    var lines: [String] {
        let utterance = corpus.utterances[match.utterance]
        let articles = Set(utterance.quotes.map { corpus.articles[$0.article].article.id }).sorted()
        let speaker = match.speaker.map { corpus.entities[$0].name } ?? "somebody unknown"
        let share = Int((match.similarity * 100).rounded(.down))
        let more = articles.count > 3 ? " and \(articles.count - 3) more" : ""
        return [
            "",
            "\(match.comparison.relation.rawValue), \(share) % alike: \(speaker), in "
                + articles.prefix(3).joined(separator: ", ") + more,
            "  " + match.comparison.steps.map(mark).joined(separator: " "),
        ]
        .map(TerminalText.plain)
    }

    private func mark(_ step: DiffStep) -> String {
        switch step.operation {
        case .equal: step.recorded
        case .delete: "[-\(step.recorded)-]"
        case .insert: "{+\(step.other)+}"
        case .replace: "[-\(step.recorded)-] {+\(step.other)+}"
        }
    }
}

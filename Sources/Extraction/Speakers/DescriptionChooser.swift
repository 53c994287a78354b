import Language

/// Chooses whom a description means, by what was learned of such choices, of which the rules' answer is one.
struct DescriptionChooser {
    /// The least likely somebody may be who is named.
    private static let leastProbability = 0.5

    let reader: DescriptionReader
    let features: DescriptionFeatures
    let ranker: CandidateRanker

    /// What the words of `question` mean, which are not settled and which rules take for `rules`, `named` being those named
    /// before.
    func meaning(
        of question: DescriptionQuestion,
        among named: [MentionPlaces.Candidate],
        rules: DescriptionReader.Meaning
    ) -> DescriptionReader.Meaning {
        guard reader.isOpen(question.phrase) else { return rules }
        let candidates = features.candidates(for: question, among: named)
        guard !candidates.isEmpty else { return rules }
        var table = FeatureTable()
        features.describe(candidates, for: question, rules: rules, in: &table)
        let probabilities = ranker.probabilities(table)
        guard let best = probabilities.indices.max(by: { (probabilities[$0], $1) < (probabilities[$1], $0) }), best > 0
        else { return .nobody }
        guard probabilities[best] >= Self.leastProbability else { return .ambiguous }
        return .entity(candidates[best - 1].entity, certainty: probabilities[best])
    }
}

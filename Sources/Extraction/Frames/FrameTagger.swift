import Language

/// The second look at a sentence: for one cue, its source and its content.
struct FrameTagger: Sendable {
    private let model: TagModel

    /// A source less likely than this is none.
    private static let leastSourceShare = Float(0.15)

    /// The labels: no cue, since that is given.
    static let labels = ["none", "source", "sourceInside", "content", "contentInside"]

    init(model: TagModel) throws(TagModelError) {
        guard model.labels == Self.labels else { throw .damaged }
        self.model = model
    }

    /// The frame of the cue at these positions of the view, or nil where nothing is attributed by it.
    func frame(
        _ cue: Range<Int>,
        _ features: FrameFeatures,
        _ view: SentenceView,
        _ roles: RoleReading,
        _ table: inout FeatureTable
    ) -> SpeechFrame? {
        table.removeAll()
        features.describe(cue, in: &table)
        let lattice = model.lattice(of: table)
        let labels = lattice.bestLabels()
        let content = stretches(labels, of: 3...4, starting: 3)
        guard !content.isEmpty else { return nil }
        let probabilities = lattice.probabilities()
        let source =
            stretches(labels, of: 1...2, starting: 1)
            .max { mass($0, 1...2, probabilities) < mass($1, 1...2, probabilities) }
            ?? likelySource(probabilities, labels)
        let ends =
            content.flatMap { [$0.lowerBound, $0.upperBound - 1] }
            + (source.map { [$0.lowerBound, $0.upperBound - 1] } ?? [])
        let certainty = ends.reduce(1.0) { min($0, Double(probabilities[$1, Int(labels[$1])])) }
        return SpeechFrame(
            cue: tokens(cue, view),
            source: source.map { tokens($0, view) } ?? 0..<0,
            content: content.map { tokens($0, view) },
            probability: certainty,
            cueProbability: cue.reduce(0) { $0 + roles.cueShare(at: $1) } / Double(cue.count)
        )
    }

    /// The stretch that is a source with the largest probability, where none is more likely than not: most cues have one.
    private func likelySource(_ probabilities: LabelProbabilities, _ labels: [UInt8]) -> Range<Int>? {
        func share(_ position: Int) -> Float {
            labels[position] == 0 ? probabilities[position, 1] + probabilities[position, 2] : 0
        }
        guard let best = labels.indices.max(by: { share($0) < share($1) }), share(best) >= Self.leastSourceShare else {
            return nil
        }
        var stretch = best..<best + 1
        while stretch.lowerBound > 0, share(stretch.lowerBound - 1) >= share(best) / 2 {
            stretch = stretch.lowerBound - 1..<stretch.upperBound
        }
        while stretch.upperBound < labels.count, share(stretch.upperBound) >= share(best) / 2 {
            stretch = stretch.lowerBound..<stretch.upperBound + 1
        }
        return stretch
    }

    private func tokens(_ positions: Range<Int>, _ view: SentenceView) -> Range<Int> {
        view.tokens[positions.lowerBound]..<view.tokens[positions.upperBound - 1] + 1
    }

    private func mass(_ positions: Range<Int>, _ labels: ClosedRange<Int>, _ probabilities: LabelProbabilities) -> Float
    {
        positions.reduce(0) { sum, position in labels.reduce(sum) { $0 + probabilities[position, $1] } }
    }

    private func stretches(_ labels: [UInt8], of wanted: ClosedRange<UInt8>, starting: UInt8) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        for (position, label) in labels.enumerated() where wanted.contains(label) {
            if let last = stretches.last, last.upperBound == position, label != starting {
                stretches[stretches.count - 1] = last.lowerBound..<position + 1
            } else {
                stretches.append(position..<position + 1)
            }
        }
        return stretches
    }
}

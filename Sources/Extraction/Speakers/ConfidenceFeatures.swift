import Language
import Model

/// The features by which it is told how often quotes like one are right, words and speaker.
///
/// Row 0 of the table stands for wrong and has no features; row 1 stands for right. Templates 240–259.
struct ConfidenceFeatures {
    let scene: Scene

    func table(_ draft: QuoteDraft, _ resolution: SpeakerResolver.Resolution) -> FeatureTable {
        var table = FeatureTable()
        table.endToken()
        let kind = number(draft.kind)
        let method = UInt64(AttributionMethod.allCases.firstIndex(of: resolution.method) ?? 0)
        let type = UInt64(SpeakerType.allCases.firstIndex(of: resolution.speaker.type) ?? 0)
        let frame = draft.certainty.map { grade($0.frame) } ?? 15
        let cue = draft.certainty.map { grade($0.cue) } ?? 15
        table.add(240, 0)
        table.add(241, kind)
        table.add(242, FeatureHash.join(kind, method))
        table.add(243, FeatureHash.join(kind, type))
        table.add(244, FeatureHash.join(kind, frame))
        table.add(245, FeatureHash.join(kind, cue))
        table.add(246, FeatureHash.join(kind, frame, cue))
        table.add(247, FeatureHash.join(kind, method, type))
        let isTitle = scene.article.passages[draft.passage].kind.zone == .title
        table.add(248, FeatureHash.join(isTitle ? 1 : 0, kind))
        let words = draft.spans.reduce(0) { $0 + $1.count }
        table.add(249, FeatureHash.join(kind, words < 3 ? 0 : words < 6 ? 1 : words < 12 ? 2 : words < 30 ? 3 : 4))
        let verb = draft.cue.map { WordKey.of($0.lemma.utf8) } ?? 0
        table.add(250, FeatureHash.join(kind == 2 ? 1 : 0, verb))
        table.endToken()
        return table
    }

    private func number(_ kind: QuoteKind) -> UInt64 {
        switch kind {
        case .direct: 0
        case .mixed: 1
        case .indirect: 2
        case .scare: 3
        }
    }

    /// A probability in classes, finer towards 1.
    private func grade(_ probability: Double) -> UInt64 {
        UInt64([0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98].count { probability >= $0 })
    }
}

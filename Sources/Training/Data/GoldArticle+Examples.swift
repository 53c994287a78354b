import Extraction
import Model

extension GoldArticle {
    /// The attributions in bytes of the article's text.
    func attributions(in article: Article) -> [GoldAttribution] {
        let ranges = ScalarRanges(article)
        func found(_ pairs: [[Int]]) -> [TextRange] {
            pairs.compactMap { $0.count == 2 ? ranges.range($0[0], $0[1]) : nil }
        }
        return quotes.map { quote in
            let cue = quote.cueStart.flatMap { start in quote.cueEnd.flatMap { ranges.range(start, $0) } }
            let source = quote.speakerStart.flatMap { start in quote.speakerEnd.map { [[start, $0]] } } ?? []
            return GoldAttribution(
                cue: cue,
                source: found(quote.speakerSpans ?? source),
                isBareName: quote.speakerIsName ?? false,
                content: found(quote.spans ?? [[quote.start, quote.end]]),
                name: quote.speakerName
            )
        }
    }
}

import Model

/// One attribution, marked or found, in the shape that the score compares; offsets are Unicode scalars, half-open.
struct JudgedQuote {
    var kind: String
    var spans: [Range<Int>]
    /// The parts inside marks, where they are given.
    var segments: [Range<Int>]?
    var speakerText: String?
    var speakerSpans: [Range<Int>]
    /// The name that the speaker is given.
    var speakerName: String?
    /// The name of whom a description means that speaks, where people have marked it.
    var describedName: String?
    var cue: [Range<Int>]
    /// How sure the program is.
    var confidence = 1.0
    /// The indexes of the article's quotes that it is joined of.
    var members: [Int] = []

    init(_ gold: GoldArticle.Quote) {
        kind = gold.kind
        spans = Self.ranges(gold.spans ?? [[gold.start, gold.end]])
        segments = gold.segments.map(Self.ranges)
        speakerText = gold.speakerText
        if let start = gold.speakerStart, let end = gold.speakerEnd {
            speakerSpans = Self.ranges(gold.speakerSpans ?? [[start, end]])
        } else {
            speakerSpans = []
        }
        speakerName = gold.speakerResolved
        if gold.speakerIsName == false, gold.speakerText != nil, !SpeakerHead.isPronoun(gold.speakerText) {
            describedName = gold.speakerName
        }
        if let start = gold.cueStart, let end = gold.cueEnd {
            cue = Self.ranges(gold.cueSpans ?? [[start, end]])
        } else {
            cue = []
        }
    }

    private static func ranges(_ pairs: [[Int]]) -> [Range<Int>] {
        pairs.compactMap { $0.count == 2 && $0[0] <= $0[1] ? $0[0]..<$0[1] : nil }
    }

    private init(_ quote: Quote, of annotated: AnnotatedArticle, _ offsets: OffsetTable, keepsSegments: Bool) {
        func range(_ range: TextRange) -> Range<Int> {
            offsets.offset(range.start, in: .scalar)..<offsets.offset(range.end, in: .scalar)
        }
        kind = quote.kind.rawValue
        spans = quote.spans.map(range)
        segments = keepsSegments ? quote.segments.map(range) : nil
        speakerText = quote.speaker.mention.map(annotated.article.text.string)
        speakerSpans = quote.speaker.mention.map { [range($0)] } ?? []
        speakerName = quote.speaker.entity.map { annotated.entities[$0].name }
        cue = quote.cue.map { [range($0.range)] } ?? []
        confidence = quote.attribution.confidence
    }

    /// The quotes of an annotated article, those joined that go on under one cue, as annotators mark them; without `scare`.
    ///
    /// - Parameters:
    ///   - annotated: The article.
    ///   - keepsSegments: Whether the parts inside marks are those that the program found, and not those inside double marks.
    /// - Returns: The quotes in the order of the text.
    static func quotes(of annotated: AnnotatedArticle, keepsSegments: Bool) -> [JudgedQuote] {
        let offsets = OffsetTable(annotated.article.text)
        var quotes: [JudgedQuote] = []
        var places: [Int: Int] = [:]
        for (index, quote) in annotated.quotes.enumerated() where quote.kind != .scare {
            let judged = JudgedQuote(quote, of: annotated, offsets, keepsSegments: keepsSegments)
            if let before = quote.continues.flatMap({ places[$0] }), let cue = judged.cue.first,
                quotes[before].cue.first?.lowerBound == cue.lowerBound
            {
                quotes[before].spans = (quotes[before].spans + judged.spans).sorted { $0.lowerBound < $1.lowerBound }
                quotes[before].segments = quotes[before].segments.map { $0 + (judged.segments ?? []) }
                quotes[before].members.append(index)
                places[index] = before
                continue
            }
            places[index] = quotes.count
            quotes.append(judged)
            quotes[quotes.count - 1].members = [index]
        }
        return quotes
    }
}

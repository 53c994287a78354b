public import Model

/// Judges whether what an annotator made of an article holds together, whatever the article says.
public enum AnnotationCoherence {
    /// What is wrong with `annotated`; nothing where it keeps every rule.
    public static func faults(in annotated: AnnotatedArticle) -> [String] {
        var faults: [String] = []
        let places = Places(annotated.article)
        for index in annotated.quotes.indices { faults += quoteFaults(index, in: annotated, places) }
        faults += orderFaults(annotated)
        faults += entityFaults(annotated)
        return faults
    }

    /// For each byte offset of a text, the scalars before it and the kind of its block.
    private struct Places {
        var scalars: [Int] = []
        var kinds: [BlockKind?]

        init(_ article: Article) {
            scalars.reserveCapacity(article.text.count + 1)
            var count = 0
            for byte in article.text.utf8 {
                scalars.append(count)
                if byte & 0xC0 != 0x80 { count += 1 }
            }
            scalars.append(count)
            kinds = Array(repeating: nil, count: article.text.count + 1)
            for block in article.blocks { for offset in block.range.bounds { kinds[offset] = block.kind } }
        }
    }

    private static func quoteFaults(_ index: Int, in annotated: AnnotatedArticle, _ places: Places) -> [String] {
        let quote = annotated.quotes[index]
        let text = annotated.article.text
        var faults: [String] = []
        func expect(_ holds: Bool, _ fault: String) {
            if !holds { faults.append("quote \(index) (\(quote.text(in: text))): \(fault)") }
        }
        let ranges = quote.spans + quote.segments + [quote.cue?.range, quote.speaker.mention].compactMap { $0 }
        guard ranges.allSatisfy({ isSlice($0, of: text) }) else {
            return ["quote \(index) has a range that is empty, off the text or inside of a character"]
        }
        expect(!quote.spans.isEmpty, "no spans")
        expect(isAscending(quote.spans), "spans out of order")
        expect(isAscending(quote.segments), "segments out of order")
        switch quote.kind {
        case .direct: expect(quote.segments == quote.spans, "segments of direct words differ from the spans")
        case .indirect: expect(quote.segments.isEmpty, "indirect words have segments")
        case .mixed, .scare:
            expect(!quote.segments.isEmpty, "no segments")
            let lie = quote.segments.allSatisfy { segment in quote.spans.contains { $0.contains(segment) } }
            expect(lie, "a segment lies outside the spans")
        }
        let first = quote.spans.first?.start ?? 0
        expect(quote.position == places.scalars[first], "position is not the first span's")
        if let before = quote.continues { expect(before >= 0 && before < index, "continues a quote not before it") }
        expect((0...1).contains(quote.attribution.confidence), "confidence \(quote.attribution.confidence)")
        expect((quote.speaker.entity == nil) == (quote.attribution.reason != nil), "reason and speaker disagree")
        if let entity = quote.speaker.entity {
            expect(annotated.entities.indices.contains(entity), "speaker \(entity) is no entity")
            expect(quote.speaker.type != .unknown, "a known speaker of unknown type")
        }
        expect(quote.zone == places.kinds[first]?.zone, "zone \(quote.zone) is not its block's")
        expect((quote.paragraph != nil) == (quote.zone == .body), "paragraph \(quote.paragraph ?? -1) in \(quote.zone)")
        return faults
    }

    private static func orderFaults(_ annotated: AnnotatedArticle) -> [String] {
        var faults: [String] = []
        let keys = annotated.quotes.map { [$0.position, $0.recurrence] }
        for (before, after) in zip(keys, keys.dropFirst()) where !before.lexicographicallyPrecedes(after) {
            faults.append("quotes at \(before) and \(after) are out of order or the same")
        }
        for (index, key) in keys.enumerated() {
            let isFirst = index == 0 || keys[index - 1][0] != key[0]
            if key[1] != (isFirst ? 1 : keys[index - 1][1] + 1) {
                faults.append("the recurrence at \(key[0]) is \(key[1])")
            }
        }
        return faults
    }

    private static func entityFaults(_ annotated: AnnotatedArticle) -> [String] {
        var faults: [String] = []
        if Set(annotated.entities.map(\.id)).count < annotated.entities.count { faults.append("ids recur") }
        var taken: Set<TextRange> = []
        for entity in annotated.entities {
            let ranges = entity.mentions.map(\.range)
            if entity.name.isEmpty || entity.id.isEmpty { faults.append("an entity without a name or id") }
            if entity.name.contains("\n") { faults.append("\(entity.name) has a line break") }
            if ranges.isEmpty { faults.append("\(entity.name) is never mentioned") }
            if !ranges.allSatisfy({ isSlice($0, of: annotated.article.text) }) {
                faults.append("\(entity.name) has a mention that is no slice")
            }
            if ranges.sorted() != ranges { faults.append("mentions of \(entity.name) are out of order") }
            for mention in entity.mentions where mention.kind == .name && !taken.insert(mention.range).inserted {
                faults.append("\(entity.name) shares a name's place with another")
            }
        }
        let speakers = Set(annotated.quotes.compactMap(\.speaker.entity)).filter(annotated.entities.indices.contains)
        for speaker in speakers where !annotated.entities[speaker].mentions.contains(where: { $0.kind == .name }) {
            faults.append("\(annotated.entities[speaker].name) speaks and is never named")
        }
        return faults
    }

    private static func isSlice(_ range: TextRange, of text: ArticleText) -> Bool {
        guard !range.isEmpty, range.start >= 0, range.end <= text.count else { return false }
        return [range.start, range.end].allSatisfy { $0 == text.count || text.utf8[$0] & 0xC0 != 0x80 }
    }

    private static func isAscending(_ ranges: [TextRange]) -> Bool {
        zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start }
    }
}

import Extraction
import Language
import Model

extension TaggedArticle {
    /// The tokens with their parts of speech.
    func taggedTokens(in article: Article) -> [TaggedToken] {
        let ranges = ScalarRanges(article)
        return sentences.flatMap { $0 }
            .compactMap { token in
                ranges.range(token.start, token.end)
                    .map { TaggedToken(range: $0, partOfSpeech: PartOfSpeech(penn: token.tag)) }
            }
    }

    /// The names: stretches of tokens of one kind, or what people marked.
    func names(in article: Article) -> [NamedStretch] {
        let ranges = ScalarRanges(article)
        if let entities { return markedNames(entities, ranges) }
        var names: [NamedStretch] = []
        for sentence in sentences {
            var start = 0
            while start < sentence.count {
                var end = start + 1
                while end < sentence.count, sentence[end].name == sentence[start].name { end += 1 }
                if let kind = Self.kinds[sentence[start].name],
                    let range = ranges.range(sentence[start].start, sentence[end - 1].end)
                {
                    names.append(NamedStretch(range: range, kind: kind))
                }
                start = end
            }
        }
        return names
    }

    private static let kinds: [String: NamedStretch.Kind] = [
        "PERSON": .person, "ORGANIZATION": .organization, "LOCATION": .place, "MISC": .other,
        "GROUP": .group, "EVENT": .event, "WORK": .work,
    ]

    /// Of the marked mentions those that are names: a run of proper nouns behind descriptions, the longest first.
    private func markedNames(_ mentions: [Mention], _ ranges: ScalarRanges) -> [NamedStretch] {
        let tokens = sentences.flatMap { $0 }
        var names: [NamedStretch] = []
        for mention in mentions.sorted(by: { ($0.start, -$0.end) < ($1.start, -$1.end) }) {
            let inside = tokens.filter { $0.start >= mention.start && $0.end <= mention.end }
                .drop { Self.descriptions.contains($0.tag) }
            guard let first = inside.first, let last = inside.last, last.tag.hasPrefix("NNP"),
                inside.allSatisfy({ $0.tag.hasPrefix("NNP") || ["IN", "DT", "CC"].contains($0.tag) }),
                let range = ranges.range(first.start, last.end), names.last.map({ $0.range.end <= range.start }) ?? true
            else { continue }
            let kind: NamedStretch.Kind =
                switch mention.type {
                case "person": .person
                case "organization": .organization
                case "place": .place
                default: .other
                }
            names.append(NamedStretch(range: range, kind: kind))
        }
        return names
    }

    private static let descriptions: Set<String> = ["DT", "PRP$", "JJ", "``", "IN", "NN", "CD"]

    /// The chains of mentions of one person or thing each.
    func chains(in article: Article) -> [[TextRange]] {
        let ranges = ScalarRanges(article)
        if let entities {
            return Dictionary(grouping: entities, by: \.group).sorted { $0.key < $1.key }
                .map { $0.value.compactMap { ranges.range($0.start, $0.end) } }
        }
        return (coreference ?? [])
            .map { chain in chain.compactMap { $0.count == 2 ? ranges.range($0[0], $0[1]) : nil } }
    }
}

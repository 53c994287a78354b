public import Language
public import Model

extension ExampleMaker {
    /// The labels of the tagger of names.
    public static let nameLabels = NameLabel.labels

    /// What the tagger of names learns from `article`: its sentences with the names of `marked`, in the order of the text.
    public func nameExamples(_ article: Article, _ marked: [NamedStretch], _ tagger: PartOfSpeechTagger) -> [TagExample]
    {
        let parsed = parser.parse(article)
        let words = TaggedWords(parsed, tagger)
        let finder = NameFinder()
        let features = NameFeatures(parsed, words.traits, words.partsOfSpeech, rules: finder.names(in: parsed))
        var labels = [NameLabel](repeating: .none, count: parsed.tokens.count)
        var position = 0
        for name in marked {
            while position < parsed.tokens.count, parsed.tokens[position].range.end <= name.range.start {
                position += 1
            }
            var token = position
            while token < parsed.tokens.count, parsed.tokens[token].range.start < name.range.end {
                let opening = Self.label(name.kind)
                labels[token] = token == position ? opening : opening.inside
                token += 1
            }
        }
        var examples: [TagExample] = []
        for passage in parsed.passages where !finder.isTitleCase(passage, in: parsed) {
            for sentence in passage.sentences where !sentence.isEmpty {
                var table = FeatureTable()
                features.describe(sentence, in: &table)
                examples.append(TagExample(features: table, labels: sentence.map { labels[$0].rawValue }))
            }
        }
        return examples
    }

    private static func label(_ kind: NamedStretch.Kind) -> NameLabel {
        switch kind {
        case .person: .person
        case .organization: .organization
        case .place: .place
        case .group, .event, .work, .other: .other
        }
    }
}

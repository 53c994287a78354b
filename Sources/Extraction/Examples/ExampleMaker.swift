public import Language
public import Model

/// Makes of annotated articles what the taggers learn from, with the tokens and sentences that they will meet.
public struct ExampleMaker: Sendable {
    let parser: ArticleParser

    /// Creates a maker that reads with `lexicon`.
    public init(lexicon: Lexicon) {
        parser = ArticleParser(tokenizer: Tokenizer(lexicon: lexicon))
    }

    /// The sentences of `article` with the parts of speech of `tagged`, which are in the order of the text.
    public func partOfSpeechExamples(_ article: Article, _ tagged: [TaggedToken]) -> [TagExample] {
        let parsed = parser.parse(article)
        let traits = TokenTraits(parsed.tokens, of: article.text)
        var position = 0
        var labels = [UInt8?](repeating: nil, count: parsed.tokens.count)
        for (index, token) in parsed.tokens.enumerated() {
            while position < tagged.count, tagged[position].range.end <= token.range.start { position += 1 }
            guard position < tagged.count, tagged[position].range.start < token.range.end else { continue }
            labels[index] = tagged[position].partOfSpeech.rawValue
        }
        var examples: [TagExample] = []
        for sentence in parsed.passages.flatMap(\.sentences) {
            let tags = sentence.compactMap { labels[$0] }
            guard tags.count == sentence.count, !tags.isEmpty else { continue }
            var table = FeatureTable()
            PartOfSpeechTagger.describe(sentence, traits, in: &table)
            examples.append(TagExample(features: table, labels: tags))
        }
        return examples
    }
}

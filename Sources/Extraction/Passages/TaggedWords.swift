import Language
import Model

/// The words of an article as the taggers see them.
struct TaggedWords: Sendable {
    let traits: TokenTraits
    let partsOfSpeech: [PartOfSpeech]

    init(_ article: ParsedArticle, _ tagger: PartOfSpeechTagger) {
        traits = TokenTraits(article.tokens, of: article.text)
        partsOfSpeech = tagger.tags(traits, sentences: article.passages.flatMap(\.sentences))
    }
}

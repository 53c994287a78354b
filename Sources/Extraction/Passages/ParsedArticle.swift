import Language
import Model

/// An article with its tokens and the passages they stand in: what all stages of extraction read.
///
/// A class for what a copy costs: every reader of names and sentences holds it.
final class ParsedArticle: Sendable {
    let article: Article
    let lexicon: Lexicon
    let tokens: [Token]
    let passages: [Passage]
    let sentences: SentenceIndex

    init(article: Article, lexicon: Lexicon, tokens: [Token], passages: [Passage]) {
        self.article = article
        self.lexicon = lexicon
        self.tokens = tokens
        self.passages = passages
        sentences = SentenceIndex(passages, tokenCount: tokens.count)
    }

    var text: ArticleText { article.text }

    /// The bytes from the first token of `range` to the last; `range` must not be empty.
    func textRange(_ range: Range<Int>) -> TextRange {
        TextRange(tokens[range.lowerBound].range.start, tokens[range.upperBound - 1].range.end)
    }

    /// The text from the first token of `range` to the last.
    func string(_ range: Range<Int>) -> String { text.string(textRange(range)) }

    /// Whether the token at `index` is `word` in any case; `word` must be lower-case ASCII.
    ///
    /// - Complexity: O(1) where the lengths differ.
    func isWord(_ index: Int, _ word: String) -> Bool {
        guard tokens.indices.contains(index), tokens[index].range.count == word.utf8.count else { return false }
        return zip(text[tokens[index].range], word.utf8).allSatisfy { ($0 &- 0x41 < 26 ? $0 | 0x20 : $0) == $1 }
    }
}

/// One block of an article with its tokens and sentences.
struct Passage: Hashable, Sendable {
    /// The kind of its block.
    let kind: BlockKind
    /// The number of the body's paragraph from 0, or nil outside the body.
    let paragraph: Int?
    /// Its tokens, by their indexes.
    let tokens: Range<Int>
    /// Its sentences, as ranges of token indexes.
    let sentences: [Range<Int>]
    /// Passages of the same context may refer to one another; a teaser stands alone.
    let context: Int

    /// Whether its names are those of the article, and not those of other articles or of the page.
    var isOfArticle: Bool {
        switch kind {
        case .title, .subtitle, .paragraph, .heading, .listItem, .dateline, .caption, .captionRepeat: true
        default: false
        }
    }
}

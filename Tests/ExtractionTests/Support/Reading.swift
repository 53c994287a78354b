import Language
import Model
import TestSupport

@testable import Extraction

/// Reads stories with the word lists that are shipped, loaded once.
struct Reading {
    private static let lexicon = Result { try Lexicon.load() }
    private static let models = Result { try ExtractionModels.load() }

    let lexicon: Lexicon

    init() throws {
        lexicon = try Self.lexicon.get()
    }

    /// Reads by the rules alone.
    var annotator: ArticleAnnotator { ArticleAnnotator(lexicon: lexicon) }

    /// Reads with the models that are shipped, as the program does.
    func shipped() throws -> ArticleAnnotator { ArticleAnnotator(lexicon: lexicon, models: try Self.models.get()) }

    /// The story of `paragraphs`, annotated.
    func annotated(_ paragraphs: [String]) -> AnnotatedArticle {
        annotator.annotate(StoryBuilder(paragraphs: paragraphs).article)
    }

    func parsed(_ article: Article) -> ParsedArticle {
        ArticleParser(tokenizer: Tokenizer(lexicon: lexicon)).parse(article)
    }

    /// The quotations between outermost marks of `paragraphs`, marks included, in brackets where nothing closes them and
    /// with `+` where the next paragraph goes on.
    func quotations(_ paragraphs: [String]) -> [String] {
        let article = parsed(StoryBuilder(paragraphs: paragraphs).article)
        return QuotationFinder().quotations(in: article)
            .map { quotation in
                let text = article.string(quotation.tokens)
                return (quotation.isClosed ? text : "[\(text)]") + (quotation.continuesInNext ? "+" : "")
            }
    }
}

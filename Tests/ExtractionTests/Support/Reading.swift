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

    /// The entities of the story, each with its type and its names in the order of the text.
    func entities(_ paragraphs: [String], withModels: Bool = false) throws -> [String] {
        let annotator = try withModels ? shipped() : annotator
        let annotated = annotator.annotate(StoryBuilder(paragraphs: paragraphs).article)
        return annotated.entities.map { entity in
            let names = entity.mentions.filter { $0.kind == .name }.map { annotated.article.text.string($0.range) }
            return "\(entity.name) (\(entity.type.rawValue)): " + names.joined(separator: ", ")
        }
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

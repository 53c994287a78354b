public import Language
public import Model

/// Finds the quotes and entities of one article: a pure function from ``Article`` to ``AnnotatedArticle``.
///
/// The stages, each a value in and a value out: passages and tokens; quotation marks; names; entities; drafts of quotes
/// (which words under which cue); speakers; what the API shows.
public struct ArticleAnnotator: Sendable {
    private let parser: ArticleParser

    /// Creates an annotator that reads with `lexicon`.
    public init(lexicon: Lexicon) {
        parser = ArticleParser(tokenizer: Tokenizer(lexicon: lexicon))
    }

    /// Creates an annotator with the lexicon that is shipped with the program.
    ///
    /// - Throws: ``LexiconError`` where a word list is missing or damaged.
    public init() throws(LexiconError) {
        self.init(lexicon: try Lexicon.load())
    }

    /// Changes with every change of what is annotated: part of the build's hash.
    public var version: String { "rules-1-\(String(parser.tokenizer.lexicon.version, radix: 16))" }

    /// The article with its quotes and entities; an article that is not English is given none.
    ///
    /// - Complexity: linear in the text, but for sentences, which are cut at 400 tokens.
    public func annotate(_ article: Article) -> AnnotatedArticle {
        guard article.isEnglish else {
            return AnnotatedArticle(article: article, quotes: [], entities: [])
        }
        let parsed = parser.parse(article)
        let scene = Scene(
            article: parsed,
            catalog: catalog(of: parsed),
            quotations: QuotationFinder().quotations(in: parsed)
        )
        let drafts = QuoteDrafter(scene: scene).draft()
        let roles = RoleBook(scene: scene)
        var quotes = QuoteAssembler(scene: scene, drafts: drafts, roles: roles).assemble()
        let (entities, indexOf) = EntityAssembler(scene: scene, roles: roles).assemble(quotes: quotes)
        for index in quotes.indices {
            quotes[index].speaker.entity = quotes[index].speaker.entity.flatMap { indexOf[$0] }
        }
        return AnnotatedArticle(article: article, quotes: quotes, entities: entities)
    }

    /// The entities by the names of the running text, and then by what headlines repeat of them.
    private func catalog(of parsed: ParsedArticle) -> EntityCatalog {
        let names = NameFinder().names(in: parsed)
        let catalog = EntityCatalogBuilder(article: parsed, names: names).build()
        let repeated = KnownNameFinder().names(in: parsed, known: catalog)
        if repeated.isEmpty { return catalog }
        let all = (names + repeated).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        return EntityCatalogBuilder(article: parsed, names: all).build()
    }
}

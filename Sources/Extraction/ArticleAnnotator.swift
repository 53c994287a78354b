public import Language
public import Model

/// Finds the quotes and entities of one article: a pure function from ``Article`` to ``AnnotatedArticle``.
///
/// The stages, each a value in and a value out: passages and tokens; quotation marks; names; entities; drafts of quotes
/// (which words under which cue); speakers; what the API shows.
public struct ArticleAnnotator: Sendable {
    private let parser: ArticleParser
    private let models: ExtractionModels?

    /// Creates an annotator that reads with `lexicon`.
    public init(lexicon: Lexicon, models: ExtractionModels? = nil) {
        self.models = models
        parser = ArticleParser(tokenizer: Tokenizer(lexicon: lexicon))
    }

    /// Creates an annotator with the lexicon and the models that are shipped with the program.
    ///
    /// - Throws: ``LexiconError`` or ``TagModelError`` where a file is missing or damaged.
    public init() throws {
        self.init(lexicon: try Lexicon.load(), models: try ExtractionModels.load())
    }

    /// Changes with every change of what is annotated: part of the build's hash.
    public var version: String {
        let lexicon = String(parser.tokenizer.lexicon.version, radix: 16)
        guard let models else { return "rules-2-\(lexicon)" }
        return "models-\(ExtractionModels.current)-\(String(models.version, radix: 16))-\(lexicon)"
    }

    /// The article with its quotes and entities; an article that is not English is given none.
    ///
    /// - Complexity: linear in the text, but for sentences, which are cut at 400 tokens.
    public func annotate(_ article: Article) -> AnnotatedArticle {
        guard article.isEnglish else {
            return AnnotatedArticle(article: article, quotes: [], entities: [])
        }
        let (scene, roles, assembler) = assembler(of: article)
        var quotes = assembler.assemble()
        let entities = entities(of: &quotes, scene, roles)
        return AnnotatedArticle(article: article, quotes: quotes, entities: entities)
    }

    /// The annotated article with the features that tell how sure each quote is.
    func annotateForLearning(_ article: Article) -> (annotated: AnnotatedArticle, features: [FeatureTable]) {
        let (scene, roles, assembler) = assembler(of: article)
        var (quotes, features) = assembler.assembleForLearning()
        let entities = entities(of: &quotes, scene, roles)
        return (AnnotatedArticle(article: article, quotes: quotes, entities: entities), features)
    }

    private func assembler(of article: Article) -> (Scene, RoleBook, QuoteAssembler) {
        let scene = Scene(parsed: parser.parse(article), models: models)
        let drafts = models?.drafts(of: scene) ?? QuoteDrafter(scene: scene).draft()
        let roles = RoleBook(scene: scene)
        let assembler = QuoteAssembler(
            scene: scene,
            drafts: drafts,
            roles: roles,
            pronouns: models.flatMap { readings(of: scene, drafts, roles, $0) },
            descriptions: models?.descriptions,
            confidence: models?.confidence
        )
        return (scene, roles, assembler)
    }

    private func readings(
        of scene: Scene,
        _ drafts: [QuoteDraft],
        _ roles: RoleBook,
        _ models: ExtractionModels
    ) -> [Int: PronounReader.Reading]? {
        models.pronouns.map {
            PronounReader(scene: scene, drafts: drafts, roles: roles, withheld: models.withheld).readings($0)
        }
    }

    private func entities(of quotes: inout [Quote], _ scene: Scene, _ roles: RoleBook) -> [Entity] {
        let (entities, indexOf) = EntityAssembler(scene: scene, roles: roles).assemble(quotes: quotes)
        for index in quotes.indices {
            quotes[index].speaker.entity = quotes[index].speaker.entity.flatMap { indexOf[$0] }
        }
        return entities
    }
}

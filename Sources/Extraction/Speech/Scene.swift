import Language
import Model

/// What the stages of attribution look at: tokens, names and quotations of one article, each found from the others.
///
/// A class for what a copy costs: every reader of sentences holds it.
final class Scene: Sendable {
    let article: ParsedArticle
    let catalog: EntityCatalog
    let quotations: [Quotation]
    /// What the taggers see of the words, where the models are there.
    let taggedWords: TaggedWords?
    /// For each token, the index of the quotation that it stands in, marks included, or -1.
    let quotationAt: [Int32]

    init(article: ParsedArticle, catalog: EntityCatalog, quotations: [Quotation], taggedWords: TaggedWords? = nil) {
        self.taggedWords = taggedWords
        self.article = article
        self.catalog = catalog
        self.quotations = quotations
        var quotationAt = [Int32](repeating: -1, count: article.tokens.count)
        for (index, quotation) in quotations.enumerated() {
            for token in quotation.tokens { quotationAt[token] = Int32(index) }
        }
        self.quotationAt = quotationAt
    }

    var tokens: [Token] { article.tokens }

    /// Whether the token at `index` stands outside all quotations.
    func isOutside(_ index: Int) -> Bool { quotationAt[index] < 0 }

    /// The name that the token at `index` is part of.
    func name(at index: Int) -> NameMention? {
        catalog.nameAt[index] < 0 ? nil : catalog.names[Int(catalog.nameAt[index])]
    }
}

extension Scene {
    /// Finds the names and the quotations of `parsed`; without models, names are found by rules alone.
    convenience init(parsed: ParsedArticle, models: ExtractionModels? = nil) {
        let rules = NameFinder().names(in: parsed)
        var names = rules
        var words: TaggedWords?
        if let models {
            let tagged = TaggedWords(parsed, models.partsOfSpeech)
            words = tagged
            if let tagger = models.names {
                let features = NameFeatures(parsed, tagged.traits, tagged.partsOfSpeech, rules: rules)
                names = NameJoiner(article: parsed, tags: tagged.partsOfSpeech)
                    .join(rules, tagger.names(in: parsed, features))
            }
        }
        var catalog = Self.catalog(of: parsed, names, words?.partsOfSpeech)
        if let words, let kinds = models?.kinds { catalog = kinds.read(catalog, of: parsed, words) }
        self.init(
            article: parsed,
            catalog: catalog,
            quotations: QuotationFinder().quotations(in: parsed),
            taggedWords: words
        )
    }

    /// The entities by the names of the running text, and then by what sentences and headlines repeat of them.
    private static func catalog(
        of parsed: ParsedArticle,
        _ names: [NameMention],
        _ tags: [PartOfSpeech]?
    ) -> EntityCatalog {
        let catalog = EntityCatalogBuilder(article: parsed, names: names).build()
        let repeated =
            RepeatedNameFinder(article: parsed, known: catalog, tags: tags).find()
            + KnownNameFinder().names(in: parsed, known: catalog)
        if repeated.isEmpty { return catalog }
        let all = (names + repeated).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        return EntityCatalogBuilder(article: parsed, names: all).build()
    }
}

import Language
import Model

/// What the stages of attribution look at: tokens, names and quotations of one article, each found from the others.
struct Scene: Sendable {
    let article: ParsedArticle
    let catalog: EntityCatalog
    let quotations: [Quotation]
    /// For each token, the index of the quotation that it stands in, marks included, or -1.
    let quotationAt: [Int32]

    init(article: ParsedArticle, catalog: EntityCatalog, quotations: [Quotation]) {
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

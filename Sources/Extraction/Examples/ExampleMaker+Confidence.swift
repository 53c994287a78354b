public import Language
public import Model

extension ExampleMaker {
    /// The annotated article with a table of features for each quote, from which ``CandidateRanker`` learns how sure a quote
    /// is: row 0 for wrong, row 1 for right.
    public func confidenceTables(
        _ article: Article,
        models: ExtractionModels
    ) -> (annotated: AnnotatedArticle, features: [FeatureTable]) {
        ArticleAnnotator(lexicon: parser.tokenizer.lexicon, models: models).annotateForLearning(article)
    }
}

import Corpus
import Model

/// A piece of the input behind reading and annotating, before its ids are known to be unique.
struct FinishedPiece<Form: Sendable>: Sendable {
    /// What became of the records, the articles annotated, each with the form that was made of it.
    var readings: [(reading: Reading, form: Form?)] = []
    /// What is new for the cache.
    var entries: [(key: [UInt8], entry: AnnotationCache.Entry)] = []
    let bytes: Int

    init(bytes: Int) {
        self.bytes = bytes
    }

    /// The piece with ids that no article before it has; an article whose id changes is brought into its form again.
    func batch(ids: inout ArticleIDAssigner, as form: (AnnotatedArticle) -> Form) -> AnnotatedBatch<Form> {
        var batch = AnnotatedBatch<Form>(articles: [], issues: [])
        for (reading, made) in readings {
            let assigned = ids.assign(reading)
            batch.issues += assigned.issues
            guard case .annotated(let annotated) = assigned.content else { continue }
            let isUnchanged = annotated.article.id == reading.article?.id
            batch.articles.append(isUnchanged ? made ?? form(annotated) : form(annotated))
        }
        return batch
    }
}

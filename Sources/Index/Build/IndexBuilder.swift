public import Model

/// Gathers what a ``SearchIndex`` is made of.
public struct IndexBuilder {
    private let corpus: LinkedCorpus

    /// Prepares to index `corpus`.
    public init(_ corpus: LinkedCorpus) {
        self.corpus = corpus
    }

    /// Indexes the corpus.
    public consuming func build() -> SearchIndex {
        SearchIndex(corpus: corpus, outlets: [])
    }
}

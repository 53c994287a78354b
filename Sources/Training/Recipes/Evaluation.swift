public import Extraction
import Model

/// Annotates the articles of a gold file and compares what is found with what is marked.
public struct Evaluation {
    /// The figures over all articles.
    public private(set) var all: AttributionScore
    /// The figures of each group of articles, by name: what stands before the first `_` of their ids, as the outlet does in PolNeAR's.
    public private(set) var groups: [(name: String, score: AttributionScore)] = []

    /// Evaluates `annotator` on the file at `path`.
    ///
    /// - Parameters:
    ///   - path: The gold file.
    ///   - annotator: What is evaluated.
    ///   - keepsSegments: See ``AttributionScore/init(keepsSegments:)``.
    ///   - progress: Is told how many articles are done.
    /// - Throws: ``TrainingError`` where the file cannot be read or has another form.
    public init(
        path: String,
        annotator: ArticleAnnotator,
        keepsSegments: Bool = false,
        progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) throws {
        let file = TrainingFile(path)
        let articles = try file.articles()
        let gold = try file.lines(of: GoldArticle.self)
        guard articles.count == gold.count, !gold.isEmpty else {
            throw TrainingError.unreadable(path, reason: "\(articles.count) articles in \(gold.count) lines")
        }
        all = AttributionScore(keepsSegments: keepsSegments)
        var byGroup: [String: AttributionScore] = [:]
        for (index, (article, gold)) in zip(articles, gold).enumerated() {
            progress(index + 1, articles.count)
            let annotated = annotator.annotate(article)
            all.add(annotated, gold: gold)
            guard gold.id.contains("_") else { continue }
            let group = String(gold.id.prefix { $0 != "_" })
            byGroup[group, default: AttributionScore(keepsSegments: keepsSegments)].add(annotated, gold: gold)
        }
        groups = byGroup.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

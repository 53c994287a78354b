import Language
import Model

/// Finds names by what was learned from annotated text.
struct NameTagger: Sendable {
    /// A name with its kind.
    struct Found {
        let tokens: Range<Int>
        let passage: Int
        let label: NameLabel
    }

    private let model: TagModel

    init(model: TagModel) throws(TagModelError) {
        guard model.labels == NameLabel.labels else { throw .damaged }
        self.model = model
    }

    /// The names of the passages that are written as sentences are, in the order of the text.
    func names(in article: ParsedArticle, _ features: NameFeatures) -> [Found] {
        var found: [Found] = []
        var table = FeatureTable()
        let finder = NameFinder()
        for (index, passage) in article.passages.enumerated() where !finder.isTitleCase(passage, in: article) {
            for sentence in passage.sentences {
                table.removeAll()
                features.describe(sentence, in: &table)
                let labels = model.lattice(of: table).bestLabels()
                var start: Int?
                for (offset, value) in labels.enumerated() {
                    let label = NameLabel(rawValue: value) ?? .none
                    let token = sentence.lowerBound + offset
                    if label == .none {
                        start = nil
                    } else if let first = start, label != label.opening, let last = found.last,
                        last.label == label.opening
                    {
                        found[found.count - 1] = Found(tokens: first..<token + 1, passage: index, label: label.opening)
                    } else {
                        start = token
                        found.append(Found(tokens: token..<token + 1, passage: index, label: label.opening))
                    }
                }
            }
        }
        return found
    }
}

/// Articles as vectors over features, the rarer a feature the heavier.
///
/// Weights are term frequency times inverse document frequency, smoothed so that in a corpus of few articles a feature of
/// several still counts (K. Spärck Jones, *A Statistical Interpretation of Term Specificity*, 1972).
struct FeatureSpace {
    /// A feature of an article with its weight there.
    struct Feature {
        /// A hash that names it.
        let key: UInt64
        /// How much it stands out in the article.
        let weight: Float
    }

    /// For each article, its features as indexes of ``articlesOf``, ascending.
    private(set) var features: [[Int32]] = []
    /// For each feature, the articles that have it, ascending.
    private(set) var articlesOf: [[Int32]] = []
    /// For each article, the weights of its features, the vector being of length 1.
    private var weights: [[Float]] = []

    private static let smoothing: Float = 50

    /// Lays out `articles`, each given as its features, of which equal ones are added up.
    ///
    /// - Complexity: O(*n* log *n*) in the features of an article, summed over the articles.
    init(_ articles: [[Feature]]) {
        var indexes: [UInt64: Int32] = [:]
        for (article, given) in articles.enumerated() {
            var sums: [(index: Int32, weight: Float)] = []
            for feature in given {
                let index = indexes[feature.key] ?? Int32(articlesOf.count)
                if index == articlesOf.count {
                    indexes[feature.key] = index
                    articlesOf.append([])
                }
                sums.append((index, feature.weight))
            }
            sums.sort { $0.index < $1.index }
            features.append([])
            weights.append([])
            for (index, weight) in sums {
                if features[article].last == index {
                    weights[article][weights[article].count - 1] += weight
                } else {
                    features[article].append(index)
                    weights[article].append(weight)
                    articlesOf[Int(index)].append(Int32(article))
                }
            }
        }
        for article in features.indices { weigh(article) }
    }

    /// How rare a feature is: the binary logarithm of the number of articles over those that have it, linear between the
    /// powers of two, so that it is the same on every machine.
    func rarity(_ feature: Int32) -> Float {
        let ratio = 1 + (Float(features.count) + Self.smoothing) / Float(articlesOf[Int(feature)].count)
        return Float(ratio.exponent) + ratio.significand - 1
    }

    /// The cosine of the angle between two articles, from 0 to 1.
    ///
    /// - Complexity: O(*n*) in their features.
    func likeness(_ left: Int, _ right: Int) -> Float {
        var sum: Float = 0
        shared(left, right) { sum += weights[left][$0] * weights[right][$1] }
        return sum
    }

    /// The number of features that two articles share.
    func sharedCount(_ left: Int, _ right: Int) -> Int {
        var count = 0
        shared(left, right) { _, _ in count += 1 }
        return count
    }

    private func shared(_ left: Int, _ right: Int, _ body: (Int, Int) -> Void) {
        let (one, two) = (features[left], features[right])
        var (first, second) = (0, 0)
        while first < one.count && second < two.count {
            if one[first] == two[second] { body(first, second) }
            let step = (one[first] <= two[second], one[first] >= two[second])
            first += step.0 ? 1 : 0
            second += step.1 ? 1 : 0
        }
    }

    private mutating func weigh(_ article: Int) {
        var squares: Float = 0
        for (place, feature) in features[article].enumerated() {
            let weight = weights[article][place] * rarity(feature)
            weights[article][place] = weight
            squares += weight * weight
        }
        guard squares > 0 else { return }
        let length = squares.squareRoot()
        for place in weights[article].indices { weights[article][place] /= length }
    }
}

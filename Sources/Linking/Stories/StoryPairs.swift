/// Finds pairs of articles that are about the same event.
struct StoryPairs {
    /// Two articles and how much they have in common.
    struct Pair: Comparable {
        let score: Float
        let left: Int
        let right: Int

        /// The more in common, the earlier.
        static func < (one: Pair, two: Pair) -> Bool {
            one.score != two.score ? one.score > two.score : (one.left, one.right) < (two.left, two.right)
        }
    }

    /// A feature of more articles proposes no pair.
    private static let mostArticles = 40
    /// How many earlier articles are compared with one.
    static let mostPartners = 24
    /// What two articles must have in common to be about one event.
    static let threshold: Float = 0.6
    /// What they must have in common to count when an article is compared with a group.
    private static let weakest: Float = 0.15

    private let features: StoryFeatures

    /// Prepares for articles with those features.
    init(_ features: StoryFeatures) {
        self.features = features
    }

    /// The pairs, the closest first, with those that are not close enough by themselves.
    ///
    /// - Complexity: O(*n*) in the features of all articles: each is compared only with the few that share most of its
    ///   rare features.
    func find() -> [Pair] {
        var sums = [Float](repeating: 0, count: features.days.count)
        var pairs: [Pair] = []
        for article in features.days.indices {
            for partner in partners(of: article, &sums) {
                let score = score(partner, article)
                if score >= Self.weakest { pairs.append(Pair(score: score, left: partner, right: article)) }
            }
        }
        return pairs.sorted()
    }

    /// The earlier articles that share the most rare features.
    private func partners(of article: Int, _ sums: inout [Float]) -> [Int] {
        var touched: [Int] = []
        for space in [features.names, features.words, features.quotes] {
            for feature in space.features[article] {
                let others = space.articlesOf[Int(feature)]
                guard others.count > 1, others.count <= Self.mostArticles else { continue }
                let rarity = space.rarity(feature)
                for other in others where other < article {
                    if sums[Int(other)] == 0 { touched.append(Int(other)) }
                    sums[Int(other)] += rarity
                }
            }
        }
        let best = touched.sorted { sums[$0] != sums[$1] ? sums[$0] > sums[$1] : $0 < $1 }.prefix(Self.mostPartners)
        for other in touched { sums[other] = 0 }
        return Array(best)
    }

    /// How much two articles have in common, 0 to 2.5, less the further apart they were published.
    ///
    /// Names in common are a topic, and so are words; only both are an event, so that their geometric mean counts, up to 2.
    /// The same words quoted count up to a half.
    private func score(_ left: Int, _ right: Int) -> Float {
        let names = features.names.likeness(left, right)
        let words = features.words.likeness(left, right)
        let quotes = Float(min(features.quotes.sharedCount(left, right), 6)) / 12
        let shared = features.names.sharedCount(left, right) + features.words.sharedCount(left, right)
        guard quotes > 0 || shared >= 3 else { return 0 }
        return 2 * (names * words).squareRoot() + quotes - penalty(left, right)
    }

    private func penalty(_ left: Int, _ right: Int) -> Float {
        guard let one = features.days[left], let two = features.days[right] else { return 0 }
        let days = abs(one - two)
        return days <= 2 ? 0 : min(1, Float(days - 2) * 0.04)
    }
}

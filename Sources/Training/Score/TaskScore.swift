/// The counts of one task over a corpus, and the figures that follow from them.
public struct TaskScore: Sendable {
    var gold = 0
    var found = 0
    var exact = 0
    var goldWords = 0
    var foundWords = 0
    var sharedWords = 0
    var matched = 0
    var matchedWithSpeaker = 0
    /// For each kind, how many units are marked and how many of them are at least half found.
    var marked: [String: Int] = [:]
    var covered: [String: Int] = [:]
    /// Units with a speaker that are at least half found, and those with the right speaker.
    var judged = 0
    var right = 0
    var judgedByName = 0
    var rightByName = 0
    var judgedByPronoun = 0
    var rightByPronoun = 0
    /// Units whose speaker is a pronoun with a known name, and those that were given that name.
    var pronounsWithName = 0
    var pronounsNamed = 0
    /// The same where it is a description.
    var descriptionsWithName = 0
    var descriptionsNamed = 0

    /// A share of words or units.
    public struct Ratio: Sendable, Equatable {
        /// The share of what was found that is right.
        public let precision: Double
        /// The share of what is marked that was found.
        public let recall: Double
        /// The harmonic mean of both.
        public var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
    }

    private func ratio(_ right: Int, _ found: Int, _ gold: Int) -> Ratio {
        Ratio(
            precision: found > 0 ? Double(right) / Double(found) : gold == 0 ? 1 : 0,
            recall: gold > 0 ? Double(right) / Double(gold) : found == 0 ? 1 : 0
        )
    }

    /// Units with exactly the same words.
    public var exactMatch: Ratio { ratio(exact, found, gold) }
    /// Words, whatever the units.
    public var words: Ratio { ratio(sharedWords, foundWords, goldWords) }
    /// Units that share at least half of the words of both.
    public var half: Ratio { ratio(matched, found, gold) }
    /// Units that share at least half of the words of both and have the right speaker.
    public var endToEnd: Ratio { ratio(matchedWithSpeaker, found, gold) }
    /// The share of the found units that have the right speaker.
    public var speaker: Double { share(right, judged) }
    /// The same where the marked speaker is a pronoun.
    public var speakerPronoun: Double { share(rightByPronoun, judgedByPronoun) }
    /// The same where it is a name or description.
    public var speakerNamed: Double { share(rightByName, judgedByName) }
    /// The share of pronouns that were given the right name.
    public var pronounName: Double { share(pronounsNamed, pronounsWithName) }
    /// The share of descriptions that were given the right name.
    public var descriptionName: Double { share(descriptionsNamed, descriptionsWithName) }
    /// The share of the units of `kind` that are at least half found.
    public func recall(of kind: String) -> Double? { marked[kind].map { share(covered[kind] ?? 0, $0) } }

    private func share(_ part: Int, _ whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : 0 }
}

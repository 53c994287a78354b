import Linking
import Model
import TestSupport
import Testing

/// Reports in the reporter's own words.
@Suite struct RetellingsTests {
    private static let sun = "A river loses a fifth of its water to the sun before it reaches the border."
    private static let letter = "My ministry will answer each letter that farmers send before the harvest."

    private func report(_ words: String, by speaker: String = "Ada Quint") -> ArticleBuilder {
        rally("b", words, by: speaker, kind: .indirect)
    }

    @Test(
        "A free report is of those of its speaker's words with which it has most in common",
        arguments: [
            "the sun takes a fifth of the river before the frontier",
            "the sun drank a fifth of what the river held",
        ]
    )
    func joins(words: String) {
        let corpus = link(rally("a", Self.sun, Self.letter), report(words))
        #expect(corpus.shared == [["a", "b"]])
        #expect(corpus.utterances.contains { $0.quotes.count == 1 })
    }

    @Test(
        "A report that turns the words round is not of them, in whatever words it denies",
        arguments: [
            ("The law is good for farmers and their towns.", "the law was not good for farmers and their towns"),
            ("We took the money from the harbour fund.", "they did not take the money from the harbour fund"),
        ]
    )
    func keepsDenialsApart(words: String, report: String) {
        #expect(link(rally("a", words), self.report(report)).shared.isEmpty)
        let said = report.replacing(" not", with: "").replacing("did take", with: "had taken")
        #expect(link(rally("a", words), self.report(said)).shared == [["a", "b"]])
    }

    @Test("Denied in two ways, words are the same")
    func joinsDenials() {
        let words = "I signed a paper whose second page I had not read."
        let report = report("she had signed a paper without reading its second page")
        #expect(link(rally("a", words), report).shared == [["a", "b"]])
    }

    @Test("A report of somebody unnamed is of the quoted words with which it has much in common")
    func joinsUnnamed() {
        func unnamed(_ words: String) -> ArticleBuilder { rally("b", words, by: nil, kind: .indirect) }
        let words = "the sun takes a fifth of the river before the frontier"
        #expect(link(rally("a", Self.sun, Self.letter), unnamed(words)).shared == [["a", "b"]])
        let denied = "the sun does not take a fifth of the river before the frontier"
        #expect(link(rally("a", Self.sun, Self.letter), unnamed(denied)).shared.isEmpty)
        let reported = rally("a", "a river would lose a fifth of its water to the sun", kind: .indirect)
        #expect(link(reported, unnamed(words)).shared.isEmpty)
        let twins = rally("a", Self.sun, "The sun and the mills drink a fifth of each river, before anybody sees it.")
        #expect(link(twins, unnamed(words)).shared.isEmpty)
    }

    @Test("An article that reports first what it quotes then reports and quotes one utterance")
    func joinsLeads() {
        func article(_ first: String, _ then: String, isLed: Bool) -> ArticleBuilder {
            ArticleBuilder("a", "The rally against Governor Harlan. “\(first)” “\(then)”").naming("Ada Quint")
                .naming("Harlan", roles: ["governor"])
                .quoting(first, by: "Ada Quint", kind: isLed ? .indirect : .direct)
                .quoting(then, by: "Ada Quint", kind: isLed ? .direct : .indirect)
        }
        let report = "the sun takes a fifth of the river before the frontier"
        let other = rally("b", Self.letter)
        #expect(link(article(report, Self.sun, isLed: true), other).shared == [["a", "a"]])
        #expect(link(article(Self.sun, report, isLed: false), other).shared.isEmpty)
    }

    @Test("A report of nearly all of somebody's words is of them though it may be mistaken in who said them")
    func joinsMistaken() {
        func pronoun(_ words: String) -> ArticleBuilder {
            rally("b", words, by: "Harlan", kind: .indirect, as: .pronoun)
        }
        let words = "the sun took a fifth of the river's water before the border"
        let sun = rally("a", Self.sun, Self.letter).printed(by: "Tide")
        #expect(link(sun, pronoun(words)).shared == [["a", "b"]])
        #expect(link(rally("a", Self.sun, Self.letter), pronoun(words)).shared.isEmpty)
        #expect(link(sun, report(words, by: "Harlan")).shared.isEmpty)
        let fewer = pronoun("the sun and the mills would dry up the river long before the frontier")
        #expect(link(rally("a", Self.sun, Self.letter), fewer).shared.isEmpty)
    }

    @Test("What one outlet quotes another reports with less in common than the same would")
    func joinsOutlets() {
        let report = report("ministries would let no farmer down who wrote to them")
        let quoted = rally("a", Self.sun, Self.letter)
        #expect(link(quoted.printed(by: "Tide"), report.printed(by: "Echo")).shared == [["a", "b"]])
        #expect(link(quoted.printed(by: "Tide"), report).shared == [["a", "b"]])
        #expect(link(quoted.printed(by: "Tide"), report.printed(by: "Tide")).shared.isEmpty)
        #expect(link(quoted, report).shared.isEmpty)
    }

    @Test("A report that has little in common with any words, or as much with two, or is somebody else's, is by itself")
    func keepsApart() {
        #expect(link(rally("a", Self.sun, Self.letter), report("the dam will be shut in winter")).shared.isEmpty)
        let twice = "The river carries sand to the border each winter."
        let again = "The river carries salt to the border each summer."
        #expect(
            link(rally("a", twice, again), report("the river will carry more silt than the border towns can hold"))
                .shared.isEmpty
        )
        let other = report("the sun takes a fifth of the river before the frontier", by: "Harlan")
        #expect(link(rally("a", Self.sun, Self.letter), other).shared.isEmpty)
    }
}

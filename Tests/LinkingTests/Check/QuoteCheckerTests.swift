import Model
import TestSupport
import Testing

@testable import Linking

@Suite struct QuoteCheckerTests {
    private static let rota = "We will stay out until the rota goes. The waiting is over."
    private static let gates = "Nobody will open the gates of this harbour before the owners have signed."
    private static let wage = "We will not accept a single escudo less than the wage that was promised to us."

    private let corpus = link(
        ArticleBuilder("a", "Ana Duarte said: “\(rota)” She added: “\(gates)”")
            .naming("Ana Duarte").quoting(rota, by: "Ana Duarte").quoting(gates, by: "Ana Duarte"),
        ArticleBuilder("b", "Rui Melo said: “\(wage)” Somebody shouted: “Open the books and let us count the money.”")
            .naming("Rui Melo").quoting(wage, by: "Rui Melo").quoting("Open the books and let us count the money."),
        ArticleBuilder("c", "Ana Duarte said: “No comment.”").naming("Ana Duarte")
            .quoting("No comment.", by: "Ana Duarte")
    )

    private func check(_ text: String, by speaker: String? = nil) -> QuoteCheck {
        let speakers = speaker.map { name in Set(corpus.entities.indices.filter { corpus.entities[$0].name == name }) }
        return QuoteChecker(corpus).check(text, speakers: speakers)
    }

    @Test(
        "All words in order without a gap are verbatim, whatever their case and marks",
        arguments: [
            rota, "the waiting is over", "WE WILL STAY OUT — until the rota goes!", "until the rota goes the waiting",
            "No comment", "harbour", gates,
        ]
    )
    func verbatim(text: String) {
        let check = check(text)
        #expect(check.verdict == .verbatim)
        #expect(check.matches.first?.similarity == 1)
    }

    @Test(
        "One word changed, added or left out is an alteration, “not” above all",
        arguments: [
            "We will not stay out until the rota goes.",
            "We will accept a single escudo less than the wage that was promised to us.",
            "Nobody will open the gates of that harbour before the owners have signed.",
            "Nobody will open the gates of this harbour before the owners have gladly signed.",
            "We will stay out until the rota goes and the waiting is over.",
        ]
    )
    func altered(text: String) {
        let check = check(text)
        #expect(check.verdict == .altered)
        #expect(check.matches.first.map { $0.similarity < 1 && $0.similarity > 0.8 } == true)
    }

    @Test(
        "A word misspelled is an alteration, though no other word of the sentence tells much",
        arguments: [
            "The waiting is ovre. We will stay out until the rota goes.", "We will stay out until the roat goes.",
        ]
    )
    func misspelled(text: String) {
        #expect(check(text).verdict == .altered)
    }

    @Test(
        "Who is asked for need not be named as articles print it",
        arguments: [
            ("Judge Tsang", ["Bruce Tsang"]), ("Mrs Tsang", ["Bruce Tsang", "Olive Tsang"]),
            ("Tsang", ["Bruce Tsang", "Olive Tsang"]), ("O. Tsang", ["Olive Tsang"]),
            ("Prime Minister Grace Kamau", ["Grace Wanjiru Kamau"]), ("Wanjiru Kamau", ["Grace Wanjiru Kamau"]),
            ("Kamau", ["Grace Wanjiru Kamau", "P. Kamau"]), ("Graice Kamau", []), ("Maria Tsang", []),
            ("Olexandr Bondarenko", ["Oleksandr Bondarenko"]),
            ("Prime Minister Kamau", ["Grace Wanjiru Kamau"]), ("the gates", []), ("", []),
        ]
    )
    func findsSpeakers(name: String, expected: [String]) {
        let corpus = link(
            ArticleBuilder(
                "a",
                "Bruce Tsang and Olive Tsang sat. Grace Wanjiru Kamau stood. Oleksandr Bondarenko left."
            )
            .naming("Bruce Tsang", roles: ["judge"]).naming("Olive Tsang", roles: ["gardener"])
            .naming("Grace Wanjiru Kamau", roles: ["prime minister"]).naming("Oleksandr Bondarenko"),
            ArticleBuilder("b", "P. Kamau slept.").naming("P. Kamau", roles: ["finance minister"])
        )
        let found = QuoteChecker(corpus).speakers(called: name).map { corpus.entities[$0].name }
        #expect(found.sorted() == expected)
    }

    @Test("A surname is everybody’s who bears it, though somebody is known by it alone; a full name is one person’s")
    func findsBearersOfSurnames() {
        let corpus = link(
            ArticleBuilder("a", "Bruce Tsang sat.").naming("Bruce Tsang", roles: ["judge"]),
            ArticleBuilder("b", "Olive Tsang stood.").naming("Olive Tsang", roles: ["gardener"]),
            ArticleBuilder("c", "Tsang left.").naming("Tsang")
        )
        func speakers(_ name: String) -> Int {
            let exact = corpus.entities.indices.filter { corpus.entities[$0].name == name }
            return QuoteChecker(corpus).speakers(bearing: exact, orCalled: name).count
        }
        #expect(speakers("Tsang") == 3)
        #expect(speakers("Olive Tsang") == 1)
    }

    @Test("Sentences of two speakers that are joined are an alteration, whoever is asked for")
    func joined() {
        let text = "The waiting is over. We will not accept a single escudo less than the wage that was promised to us."
        #expect(check(text).verdict == .altered)
        #expect(check(text, by: "Ana Duarte").verdict == .altered)
        #expect(Set(check(text).matches.compactMap(\.speaker)).count == 2)
    }

    @Test("A sentence of few words counts as another's where it goes on from that one's")
    func joinedShort() {
        let asked = "We asked for a partner. We got one."
        let corpus = link(
            ArticleBuilder("a", "Ana Duarte said: “\(Self.gates)” Rui Melo said: “\(asked)”").naming("Ana Duarte")
                .naming("Rui Melo").quoting(Self.gates, by: "Ana Duarte").quoting(asked, by: "Rui Melo")
        )
        let checker = QuoteChecker(corpus)
        #expect(checker.check("\(Self.gates) \(asked)").verdict == .altered)
        #expect(checker.check("\(Self.gates) We got one.").verdict == .partial)
    }

    @Test("Of several utterances that hold the words, the whole one that most outlets report comes first")
    func ranksWholeOnes() {
        let words = "The bakery will open on Sunday."
        let longer = "The bakery will open on Sunday. Then it will close for good."
        let corpus = link(
            ArticleBuilder("a", "Rui Melo said: “\(longer)”").naming("Rui Melo").quoting(longer, by: "Rui Melo"),
            ArticleBuilder("b", "Ana Duarte said: “\(words)”").naming("Ana Duarte").quoting(words, by: "Ana Duarte"),
            ArticleBuilder("c", "Ana Duarte said: “\(words)”").naming("Ana Duarte").quoting(words, by: "Ana Duarte")
        )
        let matches = QuoteChecker(corpus).check(words).matches
        #expect(matches.first?.speaker.map { corpus.entities[$0].name } == "Ana Duarte")
        #expect(matches.count == 2)
    }

    @Test("Sentences of one speaker that were not said in one go are an alteration")
    func spliced() {
        let check = check(
            "The waiting is over. Nobody will open the gates of this harbour before the owners have signed."
        )
        #expect(check.verdict == .altered)
        #expect(check.matches.count == 2)
    }

    @Test("A sentence that was said beside one that was not is partial, and the span tells which")
    func partial() throws {
        let text = "The waiting is over. Tomorrow we shall sail to the moon with all our families."
        let check = check(text)
        #expect(check.verdict == .partial)
        let match = try #require(check.matches.first)
        #expect(match.span == 0..<20)
        #expect(corpus.articles[match.quotes[0].article].article.id == "a")
    }

    @Test("Few words that changed beside a sentence to the letter are an alteration, not another sentence")
    func alteredBeside() {
        let speech = "We had ten minutes. Some people had less and left with what they wore. Some of them never left."
        func verdict(_ text: String) -> QuoteCheck.Verdict { self.verdict(text, onRecord: speech) }
        #expect(verdict("We had fifteen minutes. Some people had less and left with what they wore.") == .altered)
        #expect(verdict("Some people had less and left with what they wore. Some of them have left.") == .altered)
        #expect(verdict("Boats sank that day. Some people had less and left with what they wore.") == .partial)
    }

    /// What a text is where Ana Duarte is on record with nothing but some quotes.
    private func verdict(_ text: String, onRecord quotes: String...) -> QuoteCheck.Verdict {
        let printed = ArticleBuilder("a", "Ana Duarte: “\(quotes.joined(separator: "” She added: “"))”")
        let article = quotes.reduce(printed.naming("Ana Duarte")) { $0.quoting($1, by: "Ana Duarte") }
        return QuoteChecker(link(article)).check(text).verdict
    }

    @Test("Two short sentences to the letter are partial beside one that nobody said")
    func partialOfShort() {
        let speech = "Third is fine. Alive is better."
        #expect(verdict(speech + " My boat cost more than my first house.", onRecord: speech) == .partial)
    }

    @Test(
        "A short sentence that is all of a quote is partial beside one that nobody said, and a part of a quote is not"
    )
    func partialOfWhole() {
        let quotes = ("Nobody cheated here.", "Nobody was paid for this race.")
        func verdict(_ text: String) -> QuoteCheck.Verdict { self.verdict(text, onRecord: quotes.0, quotes.1) }
        #expect(verdict("Nobody cheated here. My boat cost more than my first house.") == .partial)
        #expect(verdict("Nobody was paid. My boat cost more than my first house.") == .notFound)
    }

    @Test("Recorded words in another order are an alteration, though none that stayed in place tells much")
    func reordered() {
        let words = "We had the ball, they had the cup."
        #expect(verdict("We had the cup, they had the ball.", onRecord: words) == .altered)
        #expect(verdict("We had the boats, they had the crew.", onRecord: words) == .notFound)
    }

    @Test("Words that somebody else said are so, and an unknown speaker may be anybody")
    func otherSpeaker() {
        #expect(check(Self.wage, by: "Rui Melo").verdict == .verbatim)
        #expect(check(Self.wage, by: "Ana Duarte").verdict == .otherSpeaker)
        #expect(
            check("We will accept a single escudo less than the wage promised to us.", by: "Ana Duarte").verdict
                == .otherSpeaker
        )
        #expect(check("Open the books and let us count the money.", by: "Ana Duarte").verdict == .verbatim)
    }

    @Test("Words of nobody known are somebody else's who is known to have said just that")
    func knownElsewhere() {
        let words = "Open the books and let us count the money."
        let corpus = link(
            ArticleBuilder("a", "Ana Duarte said: “No.” Somebody in the crowd: “\(words)”").naming("Ana Duarte")
                .quoting("No.", by: "Ana Duarte").quoting(words),
            ArticleBuilder("b", "Rui Melo said: “\(words)” Otto Brand said: “\(words)”")
                .naming("Rui Melo").naming("Otto Brand").quoting(words, by: "Rui Melo")
        )
        let ana = Set(corpus.entities.indices.filter { corpus.entities[$0].name == "Ana Duarte" })
        #expect(QuoteChecker(corpus).check(words, speakers: ana).verdict == .otherSpeaker)
    }

    @Test(
        "Words of `a nurse` are not those of who is named beside them, and may be anybody's whom the article does not name"
    )
    func unnamedSpeakers() {
        let words = "I am a nurse, not a detective, but I can count."
        func verdict(_ mention: String, as type: SpeakerType, of name: String) -> QuoteCheck.Verdict {
            let corpus = link(
                ArticleBuilder("a", "Ana Duarte met \(mention) of Marefoz. “\(words)”").naming("Ana Duarte")
                    .quoting(words, as: type, unnamed: mention),
                ArticleBuilder("b", "Rui Melo said: “No comment.”").naming("Rui Melo")
                    .quoting("No comment.", by: "Rui Melo")
            )
            let speakers = Set(corpus.entities.indices.filter { corpus.entities[$0].name == name })
            return QuoteChecker(corpus).check(words, speakers: speakers).verdict
        }
        #expect(verdict("a nurse", as: .nominal, of: "Ana Duarte") == .otherSpeaker)
        #expect(verdict("her", as: .pronoun, of: "Ana Duarte") == .otherSpeaker)
        #expect(verdict("the nurse", as: .nominal, of: "Ana Duarte") == .verbatim)
        #expect(verdict("a nurse", as: .nominal, of: "Rui Melo") == .verbatim)
    }

    @Test(
        "What nobody said is not found, be it made of words that everybody uses",
        arguments: [
            "It will not be", "The moon belongs to everybody who can see it from a window.", "We will", "…", "",
            "stay until we waiting out the over is goes", "No. I never took a penny from anybody in that house.",
            "We will be there before the end of it.",
        ]
    )
    func notFound(text: String) {
        let check = check(text)
        #expect(check.verdict == (text == "We will" ? .verbatim : .notFound))
    }

    @Test(
        "What somebody is reported to deny is not theirs to the letter",
        arguments: [("denied that", "deny"), ("did not say that", "say"), ("refused to say whether", "refuse")]
    )
    func denied(cue: String, lemma: String) {
        let words = "the pier was unsafe in the winter"
        func verdict(_ cue: String, _ lemma: String) -> QuoteCheck.Verdict {
            let article = ArticleBuilder("a", "Ana Duarte \(cue) \(words).").naming("Ana Duarte")
                .quoting(words, by: "Ana Duarte", kind: .indirect, cue: (cue, lemma))
            return QuoteChecker(link(article)).check(words).verdict
        }
        #expect(verdict(cue, lemma) == .altered)
        #expect(verdict("said that", "say") == .verbatim)
    }

    @Test(
        "Another number, currency or sign is another word",
        arguments: [
            ("rose 1,5 percent", false), ("rose 15 percent to $500", true), ("rose 15% to $500", true),
            ("rose 15 percent to €500", false), ("rose 15 percent to $5,00", false), ("lost £20 at -5 degrees", true),
            ("lost £20 at 5 degrees", false), ("lost $20 at -5 degrees", false), ("paid 44,257 crowns", true),
            ("paid 59801 crowns", false),
        ]
    )
    func numbers(text: String, isVerbatim: Bool) {
        let words = "The price rose 15 percent to $500, we lost £20 at -5 degrees and paid 44,257 crowns."
        let corpus = link(
            ArticleBuilder("a", "Ana Duarte: “\(words)”").naming("Ana Duarte").quoting(words, by: "Ana Duarte")
        )
        #expect((QuoteChecker(corpus).check(text).verdict == .verbatim) == isVerbatim)
    }

    @Test("Words of which half the hash is equal are two")
    func comparesWholeWords() {
        let words = "The cliff is crumbling."
        let corpus = link(
            ArticleBuilder("a", "Ana Duarte: “\(words)”").naming("Ana Duarte").quoting(words, by: "Ana Duarte")
        )
        #expect(QuoteChecker(corpus).check("The lech is crumbling.").verdict != .verbatim)
    }

    @Test("Whose words an unnamed speaker says does not hang on which article comes first", arguments: [true, false])
    func unnamedInEither(isNamedFirst: Bool) {
        let words = "I am a nurse, not a detective, but I can count."
        let ids = isNamedFirst ? ["a", "b"] : ["b", "a"]
        let corpus = link(
            ArticleBuilder(ids[0], "Ana Duarte met a nurse of Marefoz. “\(words)”").naming("Ana Duarte")
                .quoting(words, as: .nominal, unnamed: "a nurse"),
            ArticleBuilder(ids[1], "Somebody in Marefoz: “\(words)”").quoting(words)
        )
        let ana = Set(corpus.entities.indices.filter { corpus.entities[$0].name == "Ana Duarte" })
        // A nurse is somebody else than Ana Duarte, who is named beside her.
        #expect(QuoteChecker(corpus).check(words, speakers: ana).verdict == .otherSpeaker)
    }

    @Test("A check costs no more for a text of many sentences", arguments: [1, 3, 40, 700])
    func effortIsBounded(parts: Int) {
        var effort = CheckEffort(parts: parts)
        var spent = (places: 0, steps: 0)
        for _ in 0..<parts {
            let share = effort.next()
            #expect(share.places > 0 && share.steps > 0)
            effort.spend(places: share.places, steps: share.steps)
            spent = (spent.places + share.places, spent.steps + share.steps)
        }
        #expect(spent.places <= 400_000 && spent.steps <= 10_000_000)
    }

    @Test("Matches name the utterance and differ by words from what is recorded")
    func explains() throws {
        let match = try #require(
            check("Nobody will open the doors of this harbour before the owners have signed.").matches.first
        )
        #expect(match.comparison.relation == .altered)
        #expect(match.comparison.steps.map(\.operation) == [.equal, .replace, .equal])
        #expect(match.comparison.steps[1] == DiffStep(.replace, recorded: "gates", other: "doors"))
        #expect(corpus.utterances[match.utterance].quotes.contains(match.quotes[0]))
    }

    @Test("Hostile texts are answered: very long, one word repeated, marks alone")
    func survives() {
        for text in [
            String(repeating: "we will ", count: 20_000), String(repeating: "harbour. ", count: 5_000), "“”…—", "\u{0}",
        ] {
            #expect(check(text).matches.count <= 10)
        }
        #expect(QuoteChecker(CorpusLinker().link([])).check("Anything at all").verdict == .notFound)
    }
}

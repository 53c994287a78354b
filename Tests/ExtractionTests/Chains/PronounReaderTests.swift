import Language
import Model
import TestSupport
import Testing

@testable import Extraction

/// Whom `he` and `she` mean.
@Suite struct PronounReaderTests {
    private func speakers(_ paragraphs: [String]) throws -> [String] {
        let annotated = try Reading().shipped().annotate(StoryBuilder(paragraphs: paragraphs).article)
        return annotated.quotes.filter { $0.kind == .direct }
            .map { quote in quote.speaker.entity.map { annotated.entities[$0].name } ?? "-" }
    }

    @Test("Who spoke last goes on speaking, whoever is named in what was said")
    func carriesSpeakerOn() throws {
        #expect(
            try speakers([
                "Tomas Berg said the vote should help Erik Sand in the polls, said people close to the council.",
                "Berg said Sand’s evening had been a long one for the party.",
                "“I thought it was strong,” he said.",
            ]) == ["Tomas Berg"]
        )
    }

    @Test("Who spoke last in the paragraph before speaks on, though somebody else is talked of more")
    func carriesLastSpeakerOn() throws {
        #expect(
            try speakers([
                "Tomas Berg left the chamber. Berg has led the party for nine years, and Berg will not stand again.",
                "Several members called for a vote, with Erik Sand saying he was worried by reports of new plans.",
                "“Any vote would break the U.N. Charter and the law,” he said.",
            ]) == ["Erik Sand"]
        )
    }

    @Test(
        "Whom the sentence before the words brings in has said them, and where that is nobody whom the text names, nobody has",
        arguments: [
            ("His coach, Davud Karimi, was less romantic.", "he", "Davud Karimi"),
            ("Dating was done in Finland by Antti Lehtola.", "he", "Antti Lehtola"),
            ("The women's race went to Mercy Jepko, who led from the start.", "she", "Mercy Jepko"),
            ("Asked whether he had advised his son, Walter Delan declined to say.", "he", "Walter Delan"),
            ("In Calder a voter leaving the diner was asked about it.", "she", "-"),
            ("One of the mayor’s neighbours was not impressed.", "she", "-"),
            ("Amadu Keita was asked by Sand what he made of it.", "he", "Amadu Keita"),
            ("The board’s spokesman, who asked not to be named, was brief.", "he", "-"),
            ("A teller with thirty years at the counter, who declined to be named, was past caring.", "she", "-"),
            ("The chairman’s midwife, who would not give her name, was blunt.", "she", "-"),
            ("A midwife who left in the spring tells another story.", "she", "-"),
            ("So it fell to Sand’s son, Matteo Bertoli, to sell the hall.", "he", "Matteo Bertoli"),
        ]
    )
    func readsIntroductions(sentence: String, pronoun: String, expected: String) throws {
        #expect(
            try speakers([
                "Tomas Berg, the chairman, and Erik Sand met at the hall in Calder on Monday. Berg spoke for an hour.",
                "\(sentence) “We were poor for an hour,” \(pronoun) said.",
            ]) == [expected]
        )
    }

    @Test("Who is asked whether somebody should go answers, and not who should go")
    func followsQuestions() throws {
        #expect(
            try speakers([
                "Tomas Berg, the minister, apologised. “The country looked away,” he said. Asked whether the hospital’s chief, "
                    + "Erik Sand, should go, he replied: “That is a matter for him.”"
            ]) == ["Tomas Berg", "Tomas Berg"]
        )
    }

    @Test("Somebody without a name goes on into the next paragraph, whoever was named before")
    func followsUnnamed() throws {
        #expect(
            try speakers([
                "The talks in Calder ended on Monday, and Tomas Berg, the chairman, spoke for an hour.",
                "“My sheds are empty,” said a customs officer, who asked not to be named because he may not speak.",
                "He has served there for six years. “Nobody has told us what to charge,” he added.",
            ]) == ["-", "-"]
        )
    }

    @Test("The one person whom a paragraph is about goes on in it, and who is new at the end of one speaks in the next")
    func followsParagraphs() throws {
        let voss = "Orlec Foods lost the corn. Its chief, Leland Voss, said that workers would be paid."
        #expect(
            try speakers([
                voss,
                "On Cutler Street, Merle Hask, a retired farmer, loaded a boat. He said that he had been told to go. "
                    + "“I quit laughing later,” he said.",
            ]) == ["Merle Hask"]
        )
        #expect(
            try speakers([
                voss,
                "Adair held the cup out of a window, next to the captain, Piotr Sands. “I saw their shoes,” he said.",
            ]) != ["Piotr Sands"]
        )
        #expect(
            try speakers([
                voss, "Voss had paid for two games. The bowler, Desmond Carl, has been suspended and denies it.",
                "“I have never taken a dollar from anyone,” he said.",
            ]) == ["Desmond Carl"]
        )
    }

    @Test("A headline that ends in `widow` tells nothing of the man whom the story begins with")
    func readsHeadlinesApart() throws {
        let story = StoryBuilder().block(.title, "An invoice, a wall and a widow")
            .paragraphs(
                "Peter Oakes had told the office about the crack, and Hanne Dahl told the jury so.",
                "“This was not an accident that waited to happen,” she said."
            )
        let annotated = try Reading().shipped().annotate(story.article)
        #expect(annotated.quotes.map { $0.speaker.entity.map { annotated.entities[$0].name } } == ["Hanne Dahl"])
    }

    @Test("Whoever `he` is behind words is hardly the brother who helped")
    func skipsHelpers() throws {
        #expect(
            try speakers([
                "Tomas Berg made it certain. The captain batted for five hours, the last of them with his brother Robin.",
                "“We won it on the cold mornings,” he said.",
            ]) == ["Tomas Berg"]
        )
    }

    @Test("Who adds something spoke before, also over paragraphs of one speech that the sentence before them brings in")
    func goesOn() throws {
        #expect(
            try speakers([
                "“They ended up in the harbour,” the prosecutor, Lidia Marr, told the court in Calder.",
                "At the hospital its director, Odile Sand, met reporters in the chapel because of the search.",
                "“I learned of this from the police. If there were signals, they did not reach my desk.",
                "“This hospital has three thousand people. Two of them are not the hospital,” she said.",
                "She added: “It was an isolated case.”",
            ]) == ["Lidia Marr", "Odile Sand", "Odile Sand", "Odile Sand"]
        )
    }

    @Test("A given name that men bear tells that `she` is somebody else")
    func readsGivenNames() throws {
        #expect(
            try speakers([
                "Siobhan Marr and Henrik Sand met at the hall on Monday. Sand opened the meeting.",
                "“I thought it was strong,” she said.",
            ]) == ["Siobhan Marr"]
        )
    }

    @Test("What a title says of somebody’s gender tells who is meant")
    func readsTitles() throws {
        #expect(
            try speakers([
                "Ms. Melis Arkan watched Mr. Robin Vale on television at the house in Calder.",
                "“He loves us,” she said, as Mr. Vale waved to the crowd.",
                "“I love you,” he said.",
            ]) == ["Melis Arkan", "Robin Vale"]
        )
    }

    @Test("A sentence that begins with a pronoun goes on about the one whom the sentence before began with")
    func followsSubject() throws {
        #expect(
            try speakers([
                "Orlec Energy’s Teodora Marn told the paper: “The wall is stable, and what we have is damp.”",
                "Interior minister Serhii Kolvan was blunter. He said: “One night is what you have.”",
            ]) == ["Teodora Marn", "Serhii Kolvan"]
        )
    }

    @Test("A pronoun’s own vote is no evidence for it")
    func sharesVotes() throws {
        let reading = try Reading()
        let parsed = reading.parsed(StoryBuilder(paragraphs: ["He said that he knew her."]).article)
        let pronouns = Pronoun.all(in: Scene(parsed: parsed))
        var votes = GenderVotes()
        #expect(votes.isEmpty)
        votes.count(pronouns[0], [(entity: 0, share: 0.75), (entity: 1, share: 0.25)])
        votes.count(pronouns[2], [(entity: 1, share: 1)])
        #expect(!votes.isEmpty)
        #expect(votes.votes(for: 0).masculine == 0.75 && votes.votes(for: 0).feminine == 0)
        #expect(votes.votes(for: 1).masculine == 0.25 && votes.votes(for: 1).feminine == 1)
        #expect(votes.share(of: pronouns[0].token, for: 1) == 0.25)
        #expect(votes.share(of: pronouns[1].token, for: 1) == 0)
        #expect(votes.votes(for: 7).masculine == 0)
    }

    @Test("With a guide, each pronoun is a choice once without the article’s votes and once for each count of them")
    func givesExamples() throws {
        let reading = try Reading()
        let models = try ExtractionModels.load()
        let ranker = try #require(models.pronouns)
        let story = StoryBuilder(paragraphs: [
            "Ana Duarte left early. She said the plan was dead, and her deputy agreed."
        ])
        let scene = Scene(parsed: reading.parsed(story.article), models: models)
        let reader = PronounReader(scene: scene, drafts: models.drafts(of: scene), roles: RoleBook(scene: scene))
        let tokens = Pronoun.all(in: scene).map(\.token)
        #expect(tokens.count == 2)
        #expect(reader.examples(guide: nil) { $0 == tokens[0] ? .some(0) : nil }.map(\.answer) == [1])
        #expect(reader.examples(guide: ranker) { $0 == tokens[0] ? .some(0) : nil }.map(\.answer) == [1, 1, 1])
        #expect(reader.examples(guide: nil) { _ in .some(nil) }.map(\.answer) == [0, 0])
    }
}

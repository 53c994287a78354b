import Model
import TestSupport
import Testing

@testable import Extraction

/// Whom `the minister`, `the Swede` and `the company` mean.
@Suite struct DescriptionTests {
    /// The name given to the speaker of the last direct quote, `-` for nobody.
    private func speaker(_ paragraphs: [String]) throws -> String {
        let annotated = try Reading().annotated(paragraphs)
        let quote = try #require(annotated.quotes.last { $0.kind == .direct })
        #expect(quote.speaker.type == .nominal)
        return quote.speaker.entity.map { annotated.entities[$0].name } ?? "-"
    }

    @Test("Who was brought in right before the words, and of whom the text says nothing else, is described")
    func readsIntroductions() throws {
        let text = "The inquiry also heard from Dr Lucan Ortega, who saw the mine two years ago."
        #expect(try speaker(["\(text) “Nobody thanked me,” the engineer said."]) == "Lucan Ortega")
        #expect(try speaker(["\(text) “Nobody thanked me,” the minister said."]) == "-")
        #expect(try speaker(["\(text) “Nobody thanked me,” the former minister said."]) == "Lucan Ortega")
        let more = "He shares a name with the mayor but no family."
        #expect(try speaker(["\(text) \(more) “Nobody thanked me,” the retired teacher said."]) == "Lucan Ortega")
        #expect(try speaker(["\(text)", "The engineer said: “Nobody thanked me.”"]) == "-")
        #expect(try speaker(["\(text) The engineer said: “Nobody thanked me.”"]) == "Lucan Ortega")
    }

    @Test("Whose role names the body is meant by a role of that body, if there is one only")
    func readsMembers() throws {
        let text = "Ana Duarte, spokeswoman of the Harbour Union, spoke first."
        #expect(
            try speaker([text, "Karl Lund came late. “It is late,” the Harbour Union deputy said."]) == "Ana Duarte"
        )
        let other = "Karl Lund, leader of the Harbour Union, spoke last."
        #expect(try speaker([text, "\(other) “It is late,” the Harbour Union deputy said."]) == "-")
    }

    @Test("Somebody's lawyer is no other lawyer")
    func readsPossessors() throws {
        let text = "Crown attorney Stefan Pell had asked for eight years. Karl Lund was led away."
        #expect(try speaker([text, "“There will be no appeal,” his lawyer said."]) == "-")
    }

    @Test("`The minister` is nobody named where the text has just spoken of a minister without a name")
    func leavesUnnamed() throws {
        let before = "Peter Kamau, the finance minister, opened the debate."
        let text = "A minister who asked not to be named heard it on the radio. “We were eating,” the minister said."
        #expect(try speaker([before, text]) == "-")
    }

    @Test(
        "Who is called so by the text is meant",
        arguments: [
            ("Park ranger Karl Lund met Ana Duarte at the gate.", "the ranger", "Karl Lund"),
            ("Karl Lund, 41, a beekeeper from Calder, met Ana Duarte.", "the beekeeper", "Karl Lund"),
            ("Ana Duarte, 34, met Karl Lund, 41, at the gate.", "the 41-year-old", "Karl Lund"),
            ("The Orlec Bank sued the Lodestar Institute on Monday.", "the bank", "Orlec Bank"),
            ("The Harbour Ministry wrote to the Orlec Bank on Monday.", "the ministry", "Harbour Ministry"),
            ("The National Lakes Service met the Orlec Bank on Monday.", "the agency", "National Lakes Service"),
        ]
    )
    func findsBearers(text: String, description: String, expected: String) throws {
        #expect(try speaker([text, "“It is late,” \(description) said."]) == expected)
    }

    @Test(
        "A word that stands in news for a name means whoever was the subject nearby",
        arguments: [
            ("Karl Lund scored twice against Calder.", "the striker", "Karl Lund"),
            ("Ana Duarte ran from the house on Monday.", "the mum-of-two", "Ana Duarte"),
            ("Karl Lund came third on Monday.", "the Swede", "Karl Lund"),
            ("Ana Duarte ran from the house on Monday.", "the 34-year-old", "Ana Duarte"),
            ("CALDER: Ana Duarte flew to Talvia and met Karl Lund.", "the 34-year-old", "Ana Duarte"),
            ("Orlec Foods Inc. cut its forecast on Monday.", "the company", "Orlec Foods Inc."),
        ]
    )
    func takesTheNearest(text: String, description: String, expected: String) throws {
        #expect(try speaker([text, "“It is late,” \(description) said."]) == expected)
    }

    @Test(
        "Nobody is meant where two would do, where nothing tells, or where the word leaves it open",
        arguments: [
            ("Karl Lund and Jens Hale scored against Calder.", "the striker"),
            ("Karl Lund, 41, met Jens Hale, 41, at the gate.", "the 41-year-old"),
            ("Ana Duarte ran from the house on Monday.", "the judge"),
            ("Ana Duarte ran from the house on Monday.", "a striker"),
            ("The Orlec Bank sued the Lodestar Bank on Monday.", "the company"),
            ("The Supreme Court met on Monday.", "the company"),
            ("Mr. Karl Lund ran from the house on Monday.", "the grandmother"),
        ]
    )
    func leavesOpen(text: String, description: String) throws {
        #expect(try speaker([text, "“It is late,” \(description) said."]) == "-")
    }

    @Test(
        "A role that is new opens a sentence for the one subject of the sentence before, of whom nothing was said",
        arguments: [
            ("It is late, Ana Duarte has said.", "The chancellor", "Ana Duarte"),
            ("The ferries are late, Ana Duarte has said.", "The minister, on a tour of Talvia,", "Ana Duarte"),
            ("Teacher Ana Duarte has said it is late.", "The chancellor", "-"),
            ("Ana Duarte has asked Karl Lund to leave.", "The chancellor", "-"),
            ("A minister left on Monday. Ana Duarte has said so.", "The minister", "-"),
            ("It was late for Ana Duarte.", "The minister", "-"),
        ]
    )
    func takesTheIntroduced(text: String, description: String, expected: String) throws {
        let later = "Ms Duarte signed a deal with Talvia Ms Duarte said."
        #expect(try speaker([text, "\(description) said: “It is late.”", later]) == expected)
    }

    @Test("Whom the first paragraph tells of is whom the second one names first, with what explains the name")
    func readsDelayedNames() throws {
        let lede = "A cocoa farmer told a court on Monday: “Nobody thanked me.”"
        #expect(try speaker([lede, "Karl Lund, 67, was the first witness."]) == "Karl Lund")
        #expect(try speaker([lede, "Karl Lund was not there."]) == "-")
        #expect(try speaker([lede, "It was late.", "Karl Lund, 67, was the first witness."]) == "-")
        #expect(try speaker(["A woman from Calder said: “No.”", "Mr Karl Lund, 67, was the first witness."]) == "-")
        let later = "“I had said so,” the farmer said."
        #expect(try speaker(["A cocoa farmer wept in court.", "Karl Lund, 67, came first.", later]) == "Karl Lund")
    }

    @Test(
        "A title that is cut, and a role that stands before another one, are roles too",
        arguments: [
            ("Col Hugo Rendle met Ana Duarte.", "the colonel", "Hugo Rendle"),
            ("Supt Karl Lund met Ana Duarte.", "the superintendent", "Karl Lund"),
            ("Calder’s coach, former captain Karl Lund, met Ana Duarte.", "the coach", "Karl Lund"),
            ("The officer in charge of waste, Karl Lund, met Ana Duarte.", "the officer", "Karl Lund"),
        ]
    )
    func readsTitles(text: String, description: String, expected: String) throws {
        #expect(try speaker([text, "“It is late,” \(description) said."]) == expected)
    }

    @Test("Whom a headline describes is the only one whom the story calls so")
    func readsHeadlines() throws {
        func speaker(_ story: String) throws -> String {
            let article = StoryBuilder().block(.title, "Minister: “I will not go”").block(.paragraph, story).article
            let annotated = try Reading().annotator.annotate(article)
            let quote = try #require(annotated.quotes.first { $0.zone == .title })
            return quote.speaker.entity.map { annotated.entities[$0].name } ?? "-"
        }
        #expect(try speaker("The minister, Karl Lund, met Ana Duarte.") == "Karl Lund")
        #expect(try speaker("The minister, Karl Lund, met the former minister, Ana Duarte.") == "Karl Lund")
        #expect(try speaker("The minister, Karl Lund, met another minister, Ana Duarte.") == "-")
        #expect(try speaker("Karl Lund met Ana Duarte.") == "-")
    }
}

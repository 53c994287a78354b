import Model
import TestSupport
import Testing

@testable import Extraction

@Suite struct RepeatedNameFinderTests {
    @Test(
        "What a text names once is found where it recurs, whole or short",
        arguments: [
            (
                "Northwick Rovers",
                ["Striker Danny Achebe has left Northwick Rovers.", "Rovers are third in the league."]
            ),
            ("Lantern Bank", ["He was a director of the Lantern Bank.", "He moved the money from Lantern to Cyprus."]),
            (
                "Tomas Wren",
                ["The engineer Tomas Wren was heard on Monday.", "Wren told the committee that he was ill."]
            ),
        ]
    )
    func findsAgain(name: String, paragraphs: [String]) throws {
        let article = StoryBuilder(paragraphs: paragraphs).article
        let found = try Reading().shipped().annotate(article).entities.first { $0.name == name }
        #expect(found?.mentions.count { $0.kind == .name } == 2, "\(String(describing: found))")
    }

    @Test("A word of a body's name that the text writes with a small letter too is not short for it")
    func passesOverWords() throws {
        let paragraphs = [
            "The Centre for Control of Iodine was founded in May.", "Iodine released into milk is iodine lost.",
        ]
        let article = StoryBuilder(paragraphs: paragraphs).article
        let names = try Reading().shipped().annotate(article).entities.flatMap(\.mentions)
        #expect(!names.contains { $0.range.start >= 52 })
    }
}

import Model
import TestSupport
import Testing

@testable import Extraction

@Suite struct RoleBookTests {
    @Test(
        "What a person is said to be, before the name or behind it, is a role, though no list of offices has it",
        arguments: [
            ("The climate physicist Ana Duarte was late on Monday.", "climate physicist"),
            ("Ana Duarte, a midwife from Calder, was late on Monday.", "midwife"),
            ("Ana Duarte, a 22-year-old striker, was late on Monday.", "22-year-old striker"),
            ("Physio Ana Duarte was late on Monday.", "Physio"),
            ("Ana Duarte, its general secretary, was late on Monday.", "general secretary"),
            ("The widow of train driver Ana Duarte was late on Monday.", "train driver"),
            ("Ana Duarte is still Talvia’s infrastructure minister.", "infrastructure minister"),
            ("Ana Duarte was the deputy mayor when it rained on Monday.", "deputy mayor"),
        ]
    )
    func readsNouns(sentence: String, role: String) throws {
        let annotated = try Reading().shipped().annotate(StoryBuilder(paragraphs: [sentence]).article)
        let person = try #require(annotated.entities.first { $0.name == "Ana Duarte" })
        #expect(person.roles == [role])
    }

    @Test(
        "What somebody is not, is for once or is made is no role",
        arguments: [
            "Ana Duarte is not the mayor.", "Ana Duarte is the right man for Calder.", "Ana Duarte was a good mayor.",
            "Ana Duarte was named best director on Monday.",
        ]
    )
    func leavesPredicates(sentence: String) throws {
        let annotated = try Reading().shipped().annotate(StoryBuilder(paragraphs: [sentence]).article)
        #expect(annotated.entities.first { $0.name == "Ana Duarte" }?.roles == [])
    }

    @Test("Beside a prime minister, `the minister` is another")
    func readsRanks() throws {
        let story = StoryBuilder(paragraphs: [
            "Karl Lund, the prime minister, spoke first in Calder on Monday, and Ana Duarte, the transport minister, last.",
            "“It was no accident,” the minister said. “It was an accident,” the prime minister said.",
        ])
        let annotated = try Reading().shipped().annotate(story.article)
        let speakers = annotated.quotes.map { $0.speaker.entity.map { annotated.entities[$0].name } }
        #expect(speakers == ["Ana Duarte", "Karl Lund"])
    }
}

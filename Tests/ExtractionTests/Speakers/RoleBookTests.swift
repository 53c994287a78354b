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
        ]
    )
    func readsNouns(sentence: String, role: String) throws {
        let annotated = try Reading().shipped().annotate(StoryBuilder(paragraphs: [sentence]).article)
        let person = try #require(annotated.entities.first { $0.name == "Ana Duarte" })
        #expect(person.roles == [role])
    }
}

import TestSupport
import Testing

@testable import Extraction

@Suite struct SubjectReaderTests {
    /// The names of a story that are subjects.
    private func subjects(_ text: String) throws -> [String] {
        let article = try Reading().parsed(StoryBuilder(paragraphs: [text]).article)
        let scene = Scene(parsed: article, models: try ExtractionModels.load())
        let reader = SubjectReader(scene: scene)
        return scene.catalog.names.filter { reader.isSubject($0.tokens) }.map { article.string($0.tokens) }
    }

    @Test(
        "Who stands before the first finite verb is the subject, in an apposition too, and nobody behind a preposition",
        arguments: [
            ("Ana Duarte met Karl Lund at the gate.", ["Ana Duarte"]),
            ("The leader of the opposition, Karl Lund, thanked Ana Duarte.", ["Karl Lund"]),
            ("Counsel for Mr Lund, Ana Duarte, asked for more time.", ["Ana Duarte"]),
            ("Karl Lund, who met Ana Duarte, left early.", ["Karl Lund"]),
            ("Karl Lund’s mother left early.", []),
            ("It rained, but Ana Duarte left early.", ["Ana Duarte"]),
        ] as [(String, [String])]
    )
    func findsSubjects(text: String, expected: [String]) throws {
        #expect(try subjects(text) == expected)
    }
}

import Model
import TestSupport
import Testing

@testable import Extraction

@Suite struct BodyEvidenceReaderTests {
    /// The types of the entities of that name, as the program finds them.
    private func types(of name: String, in text: String) throws -> [EntityType] {
        let article = StoryBuilder(paragraphs: [text]).article
        return try Reading().shipped().annotate(article).entities.filter { $0.name == name }.map(\.type)
    }

    @Test(
        "A firm of one word is told from a person by what it has, who works there and what it is called",
        arguments: [
            ("Kolvex", "On Tuesday Kolvex said no more. Shares in Kolvex fell by a tenth."),
            ("Kolvex", "Kolvex shares fell by a tenth. Nobody at the plant had heard from Kolvex."),
            ("Kolvex", "Kolvex founder Henrik Dorsal said that he would go. Then Kolvex said the same."),
            ("Severoil", "A court froze the assets of Severoil, the oil firm whose founder is in jail, he said."),
            ("Genorra", "The trial was paid for by Genorra, the Swiss drugmaker, a spokesman said."),
            ("Gazneft", "Analysts believe that state-owned Gazneft will buy it, they said."),
            ("Marrin Brothers", "It bought its rival Marrin Brothers three years ago, he said."),
            ("Henrik Dorsal Lines", "The ferry of Henrik Dorsal Lines lay in the harbour, he said."),
            ("Lindqvar", "Lindqvar runs 410 stores in 14 countries. Nobody had asked Lindqvar."),
            ("Lindqvar", "Nobody there had slept. Lindqvar is the largest employer in the valley, she said."),
            ("Lindqvar", "The works council at Lindqvar will meet on Friday, she said."),
            ("Chelwood", "Nobody came. Chelwood have won four of their last five games, she said."),
            ("Chelwood", "The pitch froze. He said Chelwood manager Tomas Brill would play a boy."),
        ]
    )
    func findsBodies(name: String, text: String) throws {
        #expect(try types(of: name, in: text) == [.organization])
    }

    @Test(
        "Somebody who makes or leads something stays a person",
        arguments: [
            ("Peter Molyneaux", "The computer games maker Peter Molyneaux has been honoured, he said."),
            ("Rafael Benites", "Rovers boss Rafael Benites said that his captain would play."),
            ("Wayne Bridge", "Wayne Bridge said on Friday that he would play again."),
            ("Martin Corrin", "Martin Corrin left. Then Corrin backs skipper Dario Venn, he said."),
            ("Olsen", "The report was written by Mr Olsen, the firm said. Mr Olsen left."),
        ]
    )
    func keepsPeople(name: String, text: String) throws {
        #expect(try types(of: name, in: text) == [.person])
    }
}

import Model
import TestSupport
import Testing

@testable import Extraction

/// Who speaks in a lead that names nobody.
@Suite struct LeadSpeakerTests {
    private static let lead =
        "The woman who runs the ferry line said on Monday that the company could not carry on with a fuel bill which had "
        + "doubled within a year."
    private static let quote =
        "Ana Duarte had flown in to face the crews of Calder. “We cannot sail through a fuel bill that doubles in a year,” "
        + "she told them."

    /// The name given to the speaker of the first report without marks, `-` for nobody.
    private func speaker(_ paragraphs: String...) throws -> String {
        let annotated = try Reading().shipped().annotate(StoryBuilder(paragraphs: paragraphs).article)
        let quote = try #require(annotated.quotes.first { $0.kind == .indirect })
        return quote.speaker.entity.map { annotated.entities[$0].name } ?? "-"
    }

    @Test("Who is quoted below with the words that a lead reports said them")
    func readsWords() throws {
        #expect(try speaker(Self.lead, Self.quote) == "Ana Duarte")
        let other =
            "Ana Duarte had flown in to face the crews of Calder. “Nobody asked us about the winter,” she told them."
        #expect(try speaker(Self.lead, other) == "-")
        let twins = "Rosa Lund met the crews too. “A fuel bill that doubles in a year sinks us,” Lund said."
        #expect(try speaker(Self.lead, Self.quote, twins) == "-")
    }

    @Test("Whom alone the text calls so below said them")
    func readsRoles() throws {
        let lead = "The boy would still be alive if the beam had been replaced in March, a coroner said on Monday."
        let coroner = "“It was a failure of arithmetic,” said Dr Ana Duarte, the senior coroner."
        #expect(try speaker(lead, "The bridge gave way in November.", coroner) == "Ana Duarte")
        #expect(try speaker(lead, "“It was a failure of arithmetic,” said Dr Ana Duarte, the mayor.") == "-")
    }

    @Test("A lead that has named somebody leaves nobody to be named below")
    func leavesNamed() throws {
        let named = "Karl Lund left Calder on Monday. " + Self.lead
        #expect(try speaker(named, Self.quote) != "Ana Duarte")
    }
}

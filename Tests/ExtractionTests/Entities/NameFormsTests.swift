import Model
import TestSupport
import Testing

@testable import Extraction

/// Where names begin and end, and what their short forms are.
@Suite struct NameFormsTests {
    @Test(
        "A name has no honours, nor what its bearer is called for children, and a body's is whole",
        arguments: [
            (
                "Ana Duarte SC said no. Karl Lund OBE wept, and Dr Olga Wren PhD smiled.",
                ["Ana Duarte (person): Ana Duarte", "Karl Lund (person): Karl Lund", "Olga Wren (person): Olga Wren"]
            ),
            ("“We sold it,” Per Lund said on Monday.", ["Per Lund (person): Per Lund"]),
            ("Mum-of-three Ana Duarte wept on Monday.", ["Ana Duarte (person): Ana Duarte"]),
            (
                "Members of Calder Borough Council were tied on Monday.",
                ["Calder Borough Council (organization): Calder Borough Council"]
            ),
            (
                "Nobody came. The registrar told Calder Coroner’s Court: “I should have asked.”",
                ["Calder Coroner’s Court (organization): Calder Coroner’s Court"]
            ),
        ]
    )
    func endsNames(paragraph: String, expected: [String]) throws {
        #expect(try Reading().entities([paragraph], withModels: true) == expected)
    }

    @Test(
        "The Friends of a thing are not the thing, nor is a paper the town in which it appears",
        arguments: [
            (
                "Campaigners from the Friends of Calder Lido heckled. The future of Calder Lido is open.",
                ["Friends of Calder Lido", "Calder Lido"]
            ),
            (
                "The council of Harlow Creek met in Harlow Creek. The Harlow Creek Ledger was there.",
                ["Harlow Creek", "Harlow Creek Ledger"]
            ),
        ]
    )
    func keepsComplementsApart(paragraph: String, expected: [String]) throws {
        #expect(try Reading().annotated([paragraph]).entities.map(\.name) == expected)
    }

    @Test("A surname of two words is that of the only one whose name ends so and came before")
    func joinsDoubleSurnames() throws {
        let text = "Maribel Santos Ortega was removed. Santos Ortega had led it for years."
        let name = "Maribel Santos Ortega"
        #expect(try Reading().entities([text], withModels: true) == ["\(name) (person): \(name), Santos Ortega"])
    }

    @Test("Who has another office than the one before a surname is not its bearer, if named later only")
    func readsOffices() throws {
        let found = try Reading()
            .entities(
                [
                    "It was a reshuffle that President Sarr announced.",
                    "She stays. So does the interior minister, Cheikh Sarr, whom some had expected to go.",
                ],
                withModels: true
            )
        #expect(found == ["Sarr (person): Sarr", "Cheikh Sarr (person): Cheikh Sarr"])
    }

    @Test("A club goes by the last word of its name, a word for places or not, and the town does not")
    func readsClubs() throws {
        let text = "Calder Town beat Orle Rovers 2-0. Rivals said that Town had won. Nobody left the town of Orle."
        #expect(
            try Reading().entities([text], withModels: true).first == "Calder Town (organization): Calder Town, Town"
        )
    }
}

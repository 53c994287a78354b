import Testing

@testable import Extraction

@Suite struct SpellingDistanceTests {
    @Test(
        "The distance counts letters changed, left out and added, up to its limit",
        arguments: [
            ("", "", 0), ("marsh", "marsh", 0), ("marsh", "march", 1), ("marsh", "mars", 1), ("mars", "marsh", 1),
            ("marsh", "harsch", 2), ("kitten", "sitting", 3), ("abcdef", "ghijkl", 4), ("a", "abcdefgh", 4),
        ]
    )
    func counts(left: String, right: String, distance: Int) {
        #expect(SpellingDistance.distance(Array(left.utf8), Array(right.utf8), limit: 3) == distance)
        #expect(SpellingDistance.distance(Array(right.utf8), Array(left.utf8), limit: 3) == distance)
    }

    @Test("A surname of six letters or more may have one wrong, though not the first")
    func knowsTypos() {
        #expect(SpellingDistance.isTypo("osterhous", of: "osterhaus"))
        #expect(SpellingDistance.isTypo("ostrehaus", of: "osterhaus"))
        #expect(!SpellingDistance.isTypo("ostehraus", of: "ostreahus"))
        #expect(!SpellingDistance.isTypo("osterhaus", of: "osterhaus"))
        #expect(!SpellingDistance.isTypo("asterhaus", of: "osterhaus"))
        #expect(!SpellingDistance.isTypo("brugk", of: "brugg"))
        #expect(!SpellingDistance.isTypo("ostorhous", of: "osterhaus"))
    }

    @Test("Given names are variants where they are long, alike and begin alike")
    func knowsVariants() {
        #expect(SpellingDistance.isVariant("mikhail", of: "mikhael"))
        #expect(!SpellingDistance.isVariant("anna", of: "anne") && !SpellingDistance.isVariant("maria", of: "daria"))
        #expect(!SpellingDistance.isVariant("jonathan", of: "josephine"))
    }
}

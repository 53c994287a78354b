import Testing

@testable import Extraction

@Suite struct DemonymReaderTests {
    @Test(
        "The people of a place are known by its name",
        arguments: [
            ("tamaran", "tamara", true), ("sarovians", "sarovia", true), ("estmarkish", "estmark", true),
            ("tamara", "tamara", false), ("halvern", "tamara", false), ("brand", "bran", false), ("iran", "ira", false),
        ]
    )
    func knowsPeople(word: String, place: String, expected: Bool) {
        #expect((DemonymReader(places: [place]).place(of: word) != nil) == expected)
    }
}

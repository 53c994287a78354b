import Testing

@testable import Corpus

@Suite struct PhraseSearchTests {
    private static let few = ["credit", " is ", "pic:", "pictures by hand"]
    /// So many that the pass looks at two bytes of each.
    private static let many = (0..<30).map { "word\($0)end" }

    @Test(
        "A phrase is found wherever it stands",
        arguments: [
            ("photo credit: ana", true), ("she is here", true), ("pic:", true), ("pictures by hand", true),
            ("creditcredi", true), ("cred it", false), ("pictures by han", false), ("pictures by hat pic", false),
            ("", false), ("is", false), (" i is i", true), ("pictures pictures by hand", true),
        ]
    )
    func few(text: String, isFound: Bool) {
        #expect(PhraseSearch(Self.few).isFound(in: Array(text.utf8)[...]) == isFound)
        let cut = Array("xx\(text)".utf8).dropFirst(2)
        #expect(PhraseSearch(Self.few).isFound(in: cut) == isFound)
    }

    @Test(
        "Phrases that begin alike are told apart by how they go on",
        arguments: [("a word7end", true), ("word29end", true), ("word30end", false), ("word7", false)]
    )
    func many(text: String, isFound: Bool) {
        #expect(PhraseSearch(Self.many).isFound(in: Array(text.utf8)[...]) == isFound)
    }
}

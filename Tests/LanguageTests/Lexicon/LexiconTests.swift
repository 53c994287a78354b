import Language
import Testing

@Suite struct LexiconTests {
    @Test("The lists that are shipped load, and know what each of them is for")
    func loadsShipped() throws {
        let lexicon = try Lexicon.load()
        let known: [(String, WordClass)] = [
            ("water", .common), ("Ana", .givenName), ("Lisbon", .place), ("New York", .place),
            ("Portuguese", .nationality),
            ("minister", .role), ("Mr", .title), ("Monday", .weekday), ("Sept", .month), ("Inc", .organizationWord),
            ("he", .subject), ("of", .preposition), ("vs", .abbreviationBefore), ("voters", .group),
        ]
        for (word, wordClass) in known {
            #expect(lexicon.entry(of: word).classes.contains(wordClass), "\(word)")
        }
        let said = lexicon.entry(of: "said")
        #expect(said.form == .past && lexicon.verbs[Int(said.verb)].lemma == "say")
        #expect(lexicon.verbs[Int(said.verb)].sense == .speech && !lexicon.verbs[Int(said.verb)].isWeak)
        #expect(lexicon.entry(of: "xyzzyx") == .unknown)
        #expect(!lexicon.roleKinds.isEmpty)
    }

    @Test("Loading twice gives the same lists")
    func loadsAgain() throws {
        let version = try Lexicon.load().version
        #expect(try Lexicon.load().version == version)
    }

    @Test("An empty lexicon knows nothing")
    func isEmpty() {
        let lexicon = LexiconBuilder().build()
        #expect(lexicon.entry(of: "said") == .unknown && lexicon.entry(of: "") == .unknown && lexicon.verbs.isEmpty)
    }
}

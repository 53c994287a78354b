import Language
import Testing

@Suite struct LexiconBuilderTests {
    @Test("A list of words gives them their class, in any case and with any diacritics; comments are left out")
    func addsWords() {
        var builder = LexiconBuilder()
        builder.add(words: "# Évora is a comment\nÉvora\nNew Halvern\n\nLisbon", class: .place)
        builder.add(words: "lisbon", class: .common)
        let lexicon = builder.build()
        for word in ["Évora", "evora", "NEW HALVERN", "Lisbon"] {
            #expect(lexicon.entry(of: word).classes.contains(.place), "\(word)")
        }
        #expect(lexicon.entry(of: "Lisbon").classes == [.place, .common])
        #expect(lexicon.entry(of: "# Évora is a comment") == .unknown && lexicon.entry(of: "New") == .unknown)
    }

    @Test("A list of classes gives several words a class a line")
    func addsClasses() throws {
        var builder = LexiconBuilder()
        try builder.add(
            classes: "# small words\nsubject: I he\n\nobject: me\nbefore: mr\nany: inc\n",
            file: "words.txt"
        )
        let lexicon = builder.build()
        #expect(lexicon.entry(of: "HE").classes == .subject && lexicon.entry(of: "me").classes == .object)
        #expect(lexicon.entry(of: "mr").classes == .abbreviationBefore)
        #expect(lexicon.entry(of: "inc").classes == .abbreviation)
    }

    @Test("Verbs are found by each of their forms")
    func addsVerbs() throws {
        var builder = LexiconBuilder()
        let text = "# lemma\nsay\tspeech\tsays\tsaid\tsaid\tsaying\nread\tspeech-weak\treads\tread\tread\treading\n"
        try builder.add(verbs: text + "write\tthought\twrites\twrote\twritten\twriting", file: "verbs.txt")
        let lexicon = builder.build()
        let forms: [(String, String, VerbForm)] = [
            ("say", "say", .base), ("says", "say", .third), ("SAID", "say", .past), ("saying", "say", .gerund),
            ("read", "read", .past), ("wrote", "write", .past), ("written", "write", .participle),
        ]
        for (word, lemma, form) in forms {
            let entry = lexicon.entry(of: word)
            #expect(entry.verb >= 0 && lexicon.verbs[Int(entry.verb)].lemma == lemma, "\(word)")
            #expect(entry.form == form, "\(word)")
        }
        #expect(lexicon.verbs.map(\.isWeak) == [false, true, false])
        #expect(lexicon.verbs.map(\.sense) == [.speech, .speech, .thought])
    }

    @Test("A form that two verbs share belongs to the first")
    func keepsFirstVerb() throws {
        var builder = LexiconBuilder()
        try builder.add(
            verbs: "find\tthought\tfinds\tfound\tfound\tfinding\nfound\tspeech\tfounds\tfounded\tfounded\tfounding",
            file: "v"
        )
        let lexicon = builder.build()
        #expect(lexicon.verbs[Int(lexicon.entry(of: "found").verb)].lemma == "find")
        #expect(lexicon.verbs[Int(lexicon.entry(of: "founded").verb)].lemma == "found")
    }

    @Test("Role words stand for the roles they may mean, folded, and lines on one word add up")
    func addsRoleKinds() throws {
        var builder = LexiconBuilder()
        try builder.add(roleKinds: "Politician: Senator mayor\n# comment\npolitician: governor", file: "kinds.txt")
        #expect(builder.build().roleKinds == ["politician": ["senator", "mayor", "governor"]])
    }

    @Test(
        "A damaged line of classes is an error that names file and line",
        arguments: [("subject he", 1), ("subject: he\n\nnosuchclass: she", 3), ("# fine\n:he", 2), (" subject: he", 1)]
    )
    func refusesClasses(text: String, line: Int) {
        var builder = LexiconBuilder()
        #expect(throws: LexiconError.malformed(file: "classes.txt", line: line)) {
            try builder.add(classes: text, file: "classes.txt")
        }
    }

    @Test(
        "A damaged line of verbs is an error that names file and line",
        arguments: [
            ("say", 1), ("say\tspeech\tsays\tsaid\tsaid", 1), ("say\tsong\tsays\tsaid\tsaid\tsaying", 1),
            ("# fine\nsay\tspeech\tsays\tsaid\tsaid\tsaying\nsay speech says said said saying", 3),
            ("say\tspeech\tsays\tsaid\tsaid\tsaying\tsayed", 1), ("say\t-\tsays\tsaid\tsaid\tsaying", 1),
        ]
    )
    func refusesVerbs(text: String, line: Int) {
        var builder = LexiconBuilder()
        #expect(throws: LexiconError.malformed(file: "verbs.txt", line: line)) {
            try builder.add(verbs: text, file: "verbs.txt")
        }
    }

    @Test("A damaged line of role words is an error that names file and line")
    func refusesRoleKinds() {
        var builder = LexiconBuilder()
        #expect(throws: LexiconError.malformed(file: "kinds.txt", line: 2)) {
            try builder.add(roleKinds: "politician: mayor\nofficer", file: "kinds.txt")
        }
    }

    @Test("Errors tell a reader the file, the line and what to do")
    func explains() {
        let description = LexiconError.malformed(file: "verbs.txt", line: 7).description
        #expect(description.contains("verbs.txt") && description.contains("7") && description.contains("restore"))
        #expect(LexiconError.unreadable("places.txt").description.contains("places.txt"))
        #expect(LexiconError.folderMissing("Lists").description.contains("Lists"))
    }

    @Test("The version changes with every change of the lists")
    func signs() {
        var versions: Set<UInt64> = []
        for text in ["", "a", "b", "a\nb", "b\na", "# c\na"] {
            var builder = LexiconBuilder()
            builder.add(words: text, class: .common)
            versions.insert(builder.build().version)
        }
        #expect(versions.count == 6)
    }

    @Test("Thousands of words are each found, and nothing else")
    func findsAll() {
        var builder = LexiconBuilder()
        builder.add(words: (0..<5000).map { "w\($0)x" }.joined(separator: "\n"), class: .common)
        let lexicon = builder.build()
        #expect((0..<5000).allSatisfy { lexicon.entry(of: "w\($0)x").classes == .common })
        #expect((5000..<9000).allSatisfy { lexicon.entry(of: "w\($0)x") == .unknown })
    }
}

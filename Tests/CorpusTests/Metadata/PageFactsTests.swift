import Model
import Testing

@testable import Corpus

@Suite struct PageFactsTests {
    private static let story =
        "The port of Merrow was closed on Friday after a storm, said the harbour master on the radio."

    @Test(
        "Names are read from bylines",
        arguments: [
            ("By Ana Silva", ["Ana Silva"]), ("BY ANA SILVA", ["ANA SILVA"]),
            ("By Ana Silva and Rui da Costa", ["Ana Silva", "Rui da Costa"]),
            ("By Ana Silva, Rui Costa and J. P. Lopes", ["Ana Silva", "Rui Costa", "J. P. Lopes"]),
            ("By Ana Silva, Rui Costa, and Eva Lopes, Merrow Press", ["Ana Silva", "Rui Costa", "Eva Lopes"]),
            ("By Ana Silva, Political Editor", ["Ana Silva"]), ("By Ana Silva in Merrow", ["Ana Silva"]),
            ("By Ana Silva | April 4, 2031", ["Ana Silva"]), ("Written by Ana Silva", ["Ana Silva"]),
            ("By Ólafur Þórsson", ["Ólafur Þórsson"]), ("By Seán O’Brien", ["Seán O’Brien"]),
            ("By Ana Silva Education Reporter", ["Ana Silva"]), ("By ANA SILVA Merrow Press", ["ANA SILVA"]),
            ("Ana Silva Lisbon correspondent", ["Ana Silva"]), ("Political Editor Ana Silva", ["Ana Silva"]),
            ("Ana Silva in Merrow and Rui Costa in Kudana", ["Ana Silva", "Rui Costa"]),
            ("By Ana Silva and agencies", ["Ana Silva"]), ("By Ana Silva/Merrow Press", ["Ana Silva"]),
            ("By Ana Silva (Merrow Press)", ["Ana Silva"]), ("By Ana Silva Published May 3, 2031", ["Ana Silva"]),
            ("Ana Silva 3 May 2031", ["Ana Silva"]), ("Special report by Ana Silva", ["Ana Silva"]),
            ("Ana Silva reports from Kudana", ["Ana Silva"]), ("Words Ana Silva", ["Ana Silva"]),
            ("From Ana Silva in Kudana", ["Ana Silva"]), ("By Ana d’Arte", ["Ana d’Arte"]),
        ]
    )
    func readsBylines(line: String, names: [String]) throws {
        let text = "Storm closes the port of Merrow\n\n\(line)\n\n\(Self.story)"
        #expect(try PageFixture.facts(text).authors == names.map { Evidenced($0, evidence: "byline") })
        #expect(try PageFixture.kinds(text) == [.title, .byline, .paragraph])
    }

    @Test(
        "What only begins like a byline names nobody",
        arguments: [
            "By the time it was over", "By far the worst storm", "By 2031, they say", "By land: the long way round",
            "Bystanders of the storm", "Da Silva Lock is late again",
        ]
    )
    func refusesBylines(line: String) throws {
        #expect(try PageFixture.facts("Storm closes the port of Merrow\n\n\(line)\n\n\(Self.story)").authors.isEmpty)
    }

    @Test(
        "The place is read from the beginning of the story",
        arguments: [
            ("PORT MERROW — ", "PORT MERROW"), ("MERROW, Karst (NPB) - ", "MERROW, Karst"),
            ("MERROW, Karst, April 4 (NPB) — ", "MERROW, Karst"),
            ("Merrow (NPB) – ", "Merrow"), ("MERROW -- ", "MERROW"), ("ST. MERROW, March 3 — ", "ST. MERROW"),
            ("SÃO MERROW — ", "SÃO MERROW"),
            ("MERROW (NPB) —", "MERROW"),
        ]
    )
    func readsPlaces(prefix: String, place: String) throws {
        #expect(try PageFixture.facts(prefix + Self.story).dateline == place)
        #expect(try PageFixture.kinds(prefix + Self.story) == [.paragraph])
    }

    @Test(
        "A colon or a dash makes a place of capitals, and of a name that the story says is one",
        arguments: [
            ("MERROW: ", "MERROW"), ("MERROW, May 3: ", "MERROW"), ("MERROW, 3 May (NPB): ", "MERROW"),
            ("Merrow – ", "Merrow"), ("EXCLUSIVE: ", nil), ("Kudana – ", nil), ("Merrow: ", nil),
        ] as [(String, String?)]
    )
    func readsOtherPlaces(prefix: String, place: String?) throws {
        #expect(try PageFixture.facts(prefix + Self.story).dateline == place)
    }

    @Test(
        "What a pair of dashes sets apart has no place before it",
        arguments: ["DJ Rui Costa - known as Tide - has said so. ", "The MHA - the harbour’s owner - has said so. "]
    )
    func refusesInsertions(prefix: String) throws {
        #expect(try PageFixture.facts(prefix + Self.story + " The head of the MHA spoke to the MHA.").dateline == nil)
    }

    @Test("Who says what a headline says is no outlet, and the headline stays whole")
    func readsSpeakersOfHeadlines() throws {
        let story = "\n\n\(Self.story) Ana Duarte and the MHA said that it must stay closed."
        for speaker in ["Duarte", "Ana Duarte", "MHA"] {
            let facts = try PageFixture.facts("Port must stay closed - \(speaker)\(story)")
            #expect(facts.outlet == nil)
            #expect(facts.title?.value == "Port must stay closed - \(speaker)")
        }
        let facts = try PageFixture.facts("Port must stay closed - Tideline\(story)")
        #expect(facts.outlet == Evidenced("Tideline", evidence: "title_line"))
        #expect(facts.title?.value == "Port must stay closed")
    }

    @Test("A place that things happen at has written nothing, nor has the last name of a list of names")
    func refusesPlacesAndPlayers() throws {
        let head = "Merrow draw again\n\nLinden Park\n\n\(Self.story) They met at Linden Park."
        #expect(try PageFixture.facts(head).authors.isEmpty)
        let players = "Silva, Costa, Lopes (capt), Duarte, Berg, Lund, Sand."
        #expect(try PageFixture.facts("Merrow draw again\n\n\(Self.story)\n\n\(players)\n\nRui Vale").authors.isEmpty)
        #expect(try !PageFixture.facts("Merrow draw again\n\n\(Self.story)\n\nRui Vale").authors.isEmpty)
    }

    @Test(
        "Over the preview of a match stand its sides; ground, day and stations are no title, and the ground no author",
        arguments: ["Merrow v Kudana", "Preview: Merrow v Kudana (Sun)", "Calder Rovers vs Merrow"],
        ["Ewell Park", "Harbour Road, Kudana"]
    )
    func readsFixtures(title: String, ground: String) throws {
        let head = "\(title)\n\n\(ground)\n\nSunday, 27 February\n\n1500 GMT\n\nCTV1, Channel 4 LW and this website"
        let facts = try PageFixture.facts("\(head)\n\n\(Self.story)")
        #expect(facts.title?.value == title)
        #expect(facts.authors.isEmpty)
        let signed = try PageFixture.facts("\(title)\n\nBy Ana Silva\n\n\(ground)\n\n\(Self.story)")
        #expect(signed.authors.map(\.value) == ["Ana Silva"])
    }

    @Test("Capitals that head a part of the story, and a day in brackets, are no outlet")
    func refusesHeadings() throws {
        let text = "Merrow v Kudana (Sun)\n\n\(Self.story)\n\nWORLD OF TIDES\n\n\(Self.story)\n\n\(Self.story)"
        #expect(try PageFixture.facts(text).outlet == nil)
    }

    @Test("A subtitle may say who writes")
    func readsAuthorOfSubtitle() throws {
        for end in ["again, writes Ana Silva", "again. By Ana Silva", "again. Ana Silva reports"] {
            let text = "Storm closes the port of Merrow\n\nThe quay is under water \(end)\n\n\(Self.story)"
            #expect(try PageFixture.facts(text).authors == [Evidenced("Ana Silva", evidence: "subtitle")], "\(end)")
        }
    }

    @Test(
        "Who published it stands in many places",
        arguments: [
            (
                "This article first appeared in the spring issue of The Merrow Ledger.", "The Merrow Ledger",
                "source_line"
            ),
            ("Republished from Merrow Ledger", "Merrow Ledger", "source_line"),
            ("© The Merrow Ledger", "The Merrow Ledger", "rights_line"),
            ("Ana Silva is a reporter for the Merrow Ledger.", "Merrow Ledger", "author_bio"),
            ("Follow The Merrow Ledger on Facebook", "The Merrow Ledger", "promo_line"),
            ("Join Merrow Ledger readers: write to news@merrowledger.example", "Merrow Ledger", "address_line"),
            ("The Merrow Ledger", "The Merrow Ledger", "source_line"),
        ]
    )
    func readsFurtherOutlets(line: String, name: String, evidence: String) throws {
        let outlet = try PageFixture.facts("\(Self.story)\n\n\(Self.story)\n\n\(line)").outlet
        #expect(outlet == Evidenced(name, evidence: evidence))
    }

    @Test(
        "The credit of a picture is read as printed, without its label",
        arguments: [
            ("(Photo by Ana Silva/Merrow Press)", "Ana Silva/Merrow Press"), ("Pic: Ana Silva", "Ana Silva"),
            ("(Merrow Press: Ana Silva)", "Merrow Press: Ana Silva"),
            ("Ana Silva, Merrow Press", "Ana Silva, Merrow Press"),
            ("Merrow Images", "Merrow Images"), ("Credit Ana Silva", "Ana Silva"), ("| Photo: Ana Silva", "Ana Silva"),
        ]
    )
    func readsCredits(credit: String, name: String) throws {
        let text = "Storm closes the port\n\nBy Rui Costa\n\nThe quay of Merrow on Friday. \(credit)\n\n\(Self.story)"
        #expect(try PageFixture.facts(text).credits == [name])
        #expect(try PageFixture.kinds(text) == [.title, .byline, .caption, .paragraph])
    }

    @Test("Capitals and a full stop are a place if the text names it again, and only then")
    func readsStoppedPlaces() throws {
        #expect(try PageFixture.facts("MERROW. " + Self.story).dateline == "MERROW")
        #expect(try PageFixture.facts("UPDATE. " + Self.story).dateline == nil)
        #expect(try PageFixture.facts("U.S. Officials came. " + Self.story + " U.S.").dateline == nil)
    }

    @Test("A byline may name nobody, and the line under it what the author is")
    func readsOtherBylines() throws {
        let staff = "Storm closes the port of Merrow\n\nStaff report\n\n\(Self.story)"
        #expect(try PageFixture.kinds(staff) == [.title, .byline, .paragraph])
        #expect(try PageFixture.facts(staff).authors.isEmpty)
        let role = "Storm closes the port of Merrow\n\nBy Ana Silva\nHarbour correspondent\n\n\(Self.story)"
        #expect(try PageFixture.kinds(role) == [.title, .byline, .byline, .paragraph])
    }

    @Test("The note on an author whom the byline named needs no trade")
    func readsBioOfNamed() throws {
        let head = "Storm closes the port of Merrow\n\nBy Ana Silva\n\n\(Self.story)\n\n\(Self.story)"
        let text = head + "\n\nAna Silva covers ports for the Merrow Ledger. Tips welcome."
        #expect(try PageFixture.kinds(text).last == .authorBio)
        #expect(try PageFixture.facts(text).outlet == Evidenced("Merrow Ledger", evidence: "author_bio"))
    }

    @Test(
        "A dash alone makes no place",
        arguments: [
            "The port — the old one — ", "Kudana – ", "(NPB) -- ", "“MERROW — ", "He said that MERROW — ", "A — ",
            "2031 — ",
            "MERROW is closed — ", "",
        ]
    )
    func refusesPlaces(prefix: String) throws {
        #expect(try PageFixture.facts(prefix + Self.story).dateline == nil)
    }

    @Test(
        "The outlet is read from the line that names it",
        arguments: [
            ("Source: The Merrow Ledger", "The Merrow Ledger", "source_line"),
            ("Source: Merrow Ledger and agencies", "Merrow Ledger", "source_line"),
            ("For the latest news and weather, head to The Merrow Ledger.", "The Merrow Ledger", "promo_line"),
            ("For more stories like this, visit Merrow Today.", "Merrow Today", "promo_line"),
            ("For more news from the coast, head to the Merrow Ledger.", "Merrow Ledger", "promo_line"),
            ("Get the day’s top stories from The Merrow Ledger in your inbox.", "The Merrow Ledger", "signup_line"),
            ("Sign up for top harbour news from Ropes and Sails and other outlets.", "Ropes and Sails", "signup_line"),
            ("Want more? Join the Merrow Ledger’s free newsletter.", "Merrow Ledger", "signup_line"),
            ("© 2031 The Merrow Ledger. All rights reserved.", "The Merrow Ledger", "rights_line"),
            (
                "Ana Silva is the Merrow Ledger’s chief reporter and has covered the port for years.", "Merrow Ledger",
                "author_bio"
            ),
        ]
    )
    func readsOutlets(line: String, name: String, evidence: String) throws {
        let text = "\(Self.story)\n\n\(Self.story)\n\n\(line)"
        #expect(try PageFixture.facts(text).outlet == Evidenced(name, evidence: evidence))
    }

    @Test(
        "Several sources, a sentence or the source of a table name no outlet",
        arguments: [
            "Source: NPB, Merrow Ledger", "Source: Merrow Ledger and Sund Observer", "Source: the ministry of ports",
            "Ferries per day\n\nSource: NPB.",
            "For more than a year, they have waited to visit Merrow.", "Sign up for news from Ana.",
            "Sign up to get an email from reporter Ana Silva.", "Get Ana Silva’s newsletter every morning.",
            "© 2031. All rights reserved.",
        ]
    )
    func refusesOutlets(line: String) throws {
        #expect(try PageFixture.facts("\(Self.story)\n\n\(Self.story)\n\n\(line)").outlet == nil)
    }

    @Test(
        "Credits are read as printed",
        arguments: [
            ("The quay of Merrow. (Ines Falk/NPB)", "Ines Falk/NPB"),
            ("The quay of Merrow [NPB/Ines Falk]", "NPB/Ines Falk"),
            ("The quay of Merrow. (Ines Falk/Pool Photo via NPB).", "Ines Falk/Pool Photo via NPB"),
            ("The quay of Merrow. Photograph: Ines Falk/NPB", "Ines Falk/NPB"),
            ("The quay of Merrow. Photo by Ines Falk", "Ines Falk"),
            ("The quay of Merrow (Photo: Ines Falk)", "Ines Falk"),
            ("The quay at dawn. Credit: Merrow Images.", "Merrow Images"),
            ("(NPB via Karst Pool)", "NPB via Karst Pool"),
        ]
    )
    func readsCredits(line: String, credit: String) throws {
        let text = "\(Self.story)\n\n\(line)\n\n\(Self.story) It did."
        #expect(try PageFixture.facts(text).credits == [credit])
        #expect(try PageFixture.kinds(text) == [.paragraph, .caption, .paragraph])
    }

    @Test(
        "Brackets and slashes of the story are no credits",
        arguments: [
            "The bill was brought by Ana Silva (D-Merrow).", "They may pay in cash and/or kind (and/or both).",
            "It runs on old machines (PC/Mac).", "The agency (NPB) said so.",
            "He met the minister (see the photo above).",
            "They spoke of it (in the words of the mayor/the council).",
        ]
    )
    func refusesCredits(line: String) throws {
        #expect(try PageFixture.facts("\(Self.story)\n\n\(line)\n\n\(Self.story)").credits.isEmpty)
    }

    @Test("Somebody whom the story tells about did not write it")
    func refusesBioOfSubject() throws {
        let text = "\(Self.story)\n\nRui Costa was seen at the gate.\n\nRui Costa is a reporter for the Merrow Ledger."
        #expect(try PageFixture.facts(text).authors.isEmpty)
        #expect(try PageFixture.kinds(text) == [.paragraph, .paragraph, .paragraph])
    }

    @Test("The day of publication is read from a line of its own, and only from there")
    func readsDay() throws {
        #expect(
            try PageFixture.facts("Storm closes the port\n\nPosted: March 4, 2031 10:12 am\n\n\(Self.story)").published?
                .value
                == "2031-03-04"
        )
        #expect(try PageFixture.facts("Storm closes the port\n\nUpdated 3 hours ago\n\n\(Self.story)").published == nil)
        #expect(try PageFixture.facts("Storm closes the port\n\n\(Self.story) It was March 4, 2031.").published == nil)
    }

    @Test(
        "Ids of outlets are slugs of ASCII",
        arguments: [
            ("The Courier", "the-courier"), ("L’Écho d’Aldern", "lecho-daldern"), ("  News — 24/7!", "news-24-7"),
            ("Ærø Avis", "aero-avis"),
        ]
    )
    func makesSlugs(name: String, slug: String) throws {
        #expect(OutletName.slug(name) == slug)
    }

    @Test("A name of other letters than Latin ones gets an id of its own")
    func hashesOtherNames() throws {
        let slugs = ["東京", "京東", "!"].map(OutletName.slug)
        #expect(Set(slugs).count == 3)
        #expect(slugs.allSatisfy { $0.hasPrefix("outlet-") && ArticleID.isValid($0) })
    }
}

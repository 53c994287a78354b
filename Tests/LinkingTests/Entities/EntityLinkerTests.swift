import Linking
import Model
import TestSupport
import Testing

@Suite struct EntityLinkerTests {
    /// Two articles that name one person each, of the given roles, in texts about nothing in common.
    private func pair(
        _ left: String,
        _ right: String,
        roles: [String] = [],
        _ otherRoles: [String]? = nil
    ) -> LinkedCorpus {
        link(
            ArticleBuilder("a", "\(left) opened a bakery.").naming(left, roles: roles),
            ArticleBuilder("b", "Yesterday \(right) sailed.").naming(right, roles: otherRoles ?? roles)
        )
    }

    @Test(
        "The same name in another dress is one person",
        arguments: [
            ("Ana Duarte", "Ana Duarte", "same name"), ("Ana Duarte", "ANA DUARTE", "capitals"),
            ("José Peña", "Jose Pena", "diacritics"), ("Jean-Luc Marchand", "Jean Luc Marchand", "punctuation"),
            ("Sergei Lavrenko", "Sergey Lavrenko", "spelling"), ("Oleh Zelinsky", "Oleh Zelinskyy", "spelling"),
            ("Philip Carrington", "Phillip Carrington", "spelling"),
            ("Ursula von der Heide", "Ursula Heide", "title or particle"),
            ("Bashar al-Khatib", "Bashar Khatib", "title or particle"),
        ]
    )
    func joinsDresses(left: String, right: String, why: String) {
        let corpus = pair(left, right)
        #expect(corpus.entities.count == 1)
        let reasons = corpus.entities[0].aliases.map(\.why)
        #expect(reasons.contains(why))
        #expect(Set(reasons).isSubset(of: ["same name", why]))
    }

    @Test(
        "A slip of spelling is one person where the role agrees, and else two",
        arguments: [
            ("Ana Duarte", "Ana Durate"), ("Ana Duarte", "Ana Duart"), ("Stefanie Lindqvist", "Stefnie Lindqvist"),
            ("Anna Duarte", "Ana Duarte"), ("Peter Hansen", "Peter Hanson"),
        ]
    )
    func joinsSlips(left: String, right: String) {
        #expect(pair(left, right, roles: ["union leader"]).entities.count == 1)
        #expect(pair(left, right).entities.count == 2)
    }

    @Test(
        "People who share a surname or nearly a name stay apart, even in one role",
        arguments: [
            ("Ana Duarte", "Rui Duarte"), ("John Marlowe Jr.", "John Marlowe Sr."),
            ("John Marlowe", "John Marlowe Jr."),
            ("Daniel Costa", "Daniela Costa"), ("Maria Lopes", "Marina Lopes"), ("Martin Weiss", "Marvin Weiss"),
            ("George W. Harlan", "George H. W. Harlan"), ("A. Duarte", "B. Duarte"), ("Jan Novak", "Ian Novik"),
            ("Julia Brandt", "Julian Brandt"),
        ]
    )
    func keepsApart(left: String, right: String) {
        #expect(pair(left, right, roles: ["senator"]).entities.count == 2)
    }

    @Test("A name of several words is one thing, whatever articles take it for; one word may be two")
    func joinsKinds() {
        func count(_ name: String) -> Int {
            link(
                ArticleBuilder("a", "\(name) was full.").naming(name, .event),
                ArticleBuilder("b", "\(name) was dull.").naming(name, .work),
                ArticleBuilder("c", "\(name) was cold.").naming(name, .organization)
            )
            .entities.count
        }
        #expect(count("Marefoz Steel Days") == 1)
        #expect(count("Marefoz") == 3)
    }

    @Test("Initials join a full name where the role agrees")
    func joinsInitials() {
        let corpus = pair("Ana Duarte", "A. Duarte", roles: ["union leader"])
        #expect(corpus.entities.count == 1)
        #expect(corpus.entities[0].id == "ana-duarte")
        #expect(corpus.why("A. Duarte", of: "ana-duarte") == "initial and surname, same role")
        #expect(pair("Ana Duarte", "A. Duarte", roles: ["union leader"], ["goalkeeper"]).entities.count == 2)
    }

    @Test("Initials join by a company named beside both")
    func joinsInitialsByCompany() {
        let corpus = link(
            ArticleBuilder("a", "Ana Duarte runs Marefoz.").naming("Ana Duarte").naming("Marefoz", .organization),
            ArticleBuilder("b", "A. Duarte left Marefoz.").naming("A. Duarte").naming("Marefoz", .organization)
        )
        #expect(corpus.why("A. Duarte", of: "ana-duarte") == "initial and surname, same company")
    }

    @Test("Initials that fit two people of the corpus join the one whom the role names")
    func choosesAmongInitials() {
        let corpus = link(
            ArticleBuilder("a", "Ana Duarte spoke.").naming("Ana Duarte", roles: ["union leader"]),
            ArticleBuilder("b", "Artur Duarte spoke.").naming("Artur Duarte", roles: ["goalkeeper"]),
            ArticleBuilder("c", "A. Duarte scored.").naming("A. Duarte", roles: ["goalkeeper"]),
            ArticleBuilder("d", "A. Duarte waved.").naming("A. Duarte")
        )
        #expect(corpus.entity("A. Duarte", in: "c")?.id == "artur-duarte")
        #expect(corpus.entity("A. Duarte", in: "d")?.id == "a-duarte")
    }

    @Test("A surname joins a full name only with a role or story, and only where nobody else bears it")
    func joinsSurnames() {
        let full = ArticleBuilder("a", "Ana Duarte opened a bakery.").naming("Ana Duarte", roles: ["union leader"])
        let short = ArticleBuilder("b", "Yesterday Duarte sailed.").naming("Duarte", roles: ["union leader"])
        let bare = ArticleBuilder("c", "Elsewhere Duarte sang.").naming("Duarte")
        let namesake = ArticleBuilder("d", "Rui Duarte fishes.").naming("Rui Duarte")
        let corpus = link(full, short, bare)
        #expect(corpus.entity("Duarte", in: "b")?.id == "ana-duarte")
        #expect(corpus.why("Duarte", of: "ana-duarte") == "surname, same role")
        #expect(corpus.entity("Duarte", in: "c")?.id == "duarte")
        #expect(link(full, short, namesake).entity("Duarte", in: "b")?.id == "duarte")
    }

    @Test("A name of one word that nobody bears in full is one person")
    func joinsMononyms() {
        let corpus = pair("Zéfiro", "Zefiro")
        #expect(corpus.entities.map(\.id) == ["zefiro"])
    }

    @Test("Two that one article keeps apart stay apart")
    func respectsArticles() {
        let corpus = link(
            ArticleBuilder("a", "Ana Duarte met Ana Durate.")
                .naming("Ana Duarte", roles: ["senator"]).naming("Ana Durate", roles: ["senator"]),
            ArticleBuilder("b", "Duarte met Ana Duarte, a senator.")
                .naming("Ana Duarte", roles: ["senator"]).naming("Duarte", roles: ["senator"])
        )
        #expect(corpus.entities.map(\.id) == ["ana-duarte", "ana-durate", "duarte"])
    }

    @Test("A city, its government and a person of its name are three, a mistaken type is not another thing")
    func keepsKindsApart() {
        let corpus = link(
            ArticleBuilder("a", "Porto Branco lies by the sea.").naming("Porto Branco", .place),
            ArticleBuilder("b", "The Porto Branco City Council met.")
                .naming("Porto Branco City Council", .organization),
            ArticleBuilder("c", "Porto Branco won.").naming("Porto Branco", .organization),
            ArticleBuilder("d", "In Porto Branco it rained.").naming("Porto Branco", .place),
            ArticleBuilder("e", "Lisboa is a city.").naming("Lisboa", .place),
            ArticleBuilder("f", "Lisboa, a singer, sang.").naming("Lisboa")
        )
        #expect(corpus.entity("Porto Branco", in: "c")?.id == "porto-branco")
        #expect(corpus.entity("Porto Branco", in: "c")?.type == .place)
        #expect(corpus.entity("Porto Branco City Council", in: "b")?.id == "porto-branco-city-council")
        #expect(corpus.entity("Lisboa", in: "e")?.type == .place)
        #expect(corpus.entity("Lisboa", in: "f")?.type == .person)
        #expect(Set(corpus.entities.map(\.id)).count == corpus.entities.count)
    }

    @Test("An organisation's article, legal form and abbreviation are its dress")
    func joinsOrganizations() {
        let corpus = link(
            ArticleBuilder("a", "The Port Workers Union (PWU) met.")
                .naming("Port Workers Union", .organization, as: ["PWU"]),
            ArticleBuilder("b", "PWU won.").naming("PWU", .organization),
            ArticleBuilder("c", "Marefoz Ltd. sank.").naming("Marefoz Ltd.", .organization),
            ArticleBuilder("d", "Marefoz rose.").naming("Marefoz", .organization)
        )
        #expect(corpus.entities.map(\.id) == ["marefoz-ltd", "port-workers-union"])
        #expect(corpus.why("PWU", of: "port-workers-union") == "abbreviation, same article")
        #expect(corpus.why("Marefoz", of: "marefoz-ltd") == "article or legal form")
    }

    @Test("A state behind a town is the one that newspapers shorten so")
    func joinsStates() {
        let corpus = link(
            ArticleBuilder("a", "DULUTH, Minn. It rained.").naming("Minn.", .place),
            ArticleBuilder("b", "Minnesota was dry.").naming("Minnesota", .place),
            ArticleBuilder("c", "PORT CALLAN, N.S. It rained.").naming("N.S.", .place),
            ArticleBuilder("d", "Nova Scotia was dry.").naming("Nova Scotia", .place),
            ArticleBuilder("e", "Ga. Ga. Ga.").naming("Ga.", .person)
        )
        #expect(corpus.entities.map(\.id) == ["ga", "minnesota", "nova-scotia"])
        #expect(corpus.why("Minn.", of: "minnesota") == "abbreviation")
    }

    @Test("A place that hardly another is abbreviated like is the one that is written out")
    func joinsPlaces() {
        let corpus = link(
            ArticleBuilder("a", "The United Sands (US) voted.").naming("United Sands", .place, as: ["US"]),
            ArticleBuilder("b", "US farmers sang.").naming("US", .place),
            ArticleBuilder("c", "It snowed in the US.").naming("US", .place),
            ArticleBuilder("d", "Us Wins Cup").naming("Us", .place)
        )
        #expect(corpus.entities.map(\.name) == ["United Sands"])
        #expect(corpus.why("US", of: "united-sands") == "abbreviation, same article")
        let alone = link(
            ArticleBuilder("a", "NSK rain").naming("NSK", .place),
            ArticleBuilder("b", "NSK sun").naming("NSK", .place),
            ArticleBuilder("c", "Nsk Fog").naming("Nsk", .place)
        )
        #expect(alone.entities.map(\.name) == ["NSK"])
        let several = link(
            ArticleBuilder("a", "United Sands (US)").naming("United Sands", .place, as: ["US"]),
            ArticleBuilder("b", "Upper Saar (US)").naming("Upper Saar", .place, as: ["US"]),
            ArticleBuilder("c", "US farmers sang.").naming("US", .place)
        )
        #expect(several.entities.count == 3)
    }

    @Test("A name that holds letters as a word is not what they abbreviate")
    func holdsItsAbbreviation() {
        let corpus = link(
            ArticleBuilder("a", "BT Together is a tariff.").naming("BT Together", .organization, as: ["BT"]),
            ArticleBuilder("b", "BT Togs, a shop.").naming("BT Togs", .organization, as: ["BT"]),
            ArticleBuilder("c", "BT rose.").naming("BT", .organization),
            ArticleBuilder("d", "Yesterday BT fell.").naming("BT", .organization)
        )
        #expect(corpus.entity("BT", in: "c") == corpus.entity("BT", in: "d"))
        #expect(corpus.entity("BT", in: "c")?.name == "BT")
    }

    @Test("A word that hardly anybody bears is one thing, a surname of several is not")
    func joinsWords() {
        let people = ["Ana", "Rui"].map { ArticleBuilder($0, "\($0) Saltmere sang.").naming("\($0) Saltmere") }
        func words(_ count: Int) -> [ArticleBuilder] {
            (0..<count).map { ArticleBuilder("w\($0)", "It was Saltmere, \($0) say.").naming("Saltmere", .other) }
        }
        func count(_ articles: [ArticleBuilder]) -> Int {
            CorpusLinker().link(articles.map(\.annotated)).entities.count { $0.name == "Saltmere" }
        }
        #expect(count(people + words(5)) == 1)
        #expect(count(people + words(3)) == 3)
    }

    @Test("Middle names join where something else agrees and only one person fits")
    func joinsMiddleNames() {
        #expect(pair("George Harlan", "George W. Harlan", roles: ["senator"]).entities.map(\.id) == ["george-w-harlan"])
        #expect(pair("George Harlan", "George W. Harlan").entities.count == 2)
        let corpus = link(
            ArticleBuilder("a", "George Harlan spoke.").naming("George Harlan", roles: ["senator"]),
            ArticleBuilder("b", "George W. Harlan ran.").naming("George W. Harlan", roles: ["senator"]),
            ArticleBuilder("c", "George H. W. Harlan sat.").naming("George H. W. Harlan", roles: ["senator"])
        )
        #expect(corpus.entities.count == 3)
    }
}

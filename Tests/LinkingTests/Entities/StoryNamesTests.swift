import Foundation
import Linking
import Model
import TestSupport
import Testing

/// Names that only the articles of one story can join, or that stories keep apart.
@Suite struct StoryNamesTests {
    /// A report of one flood that names a person, and whoever else is given.
    private func flood(
        _ id: String,
        _ name: String,
        roles: [String] = [],
        quoting words: String? = nil,
        _ more: (ArticleBuilder) -> ArticleBuilder = { $0 }
    ) -> ArticleBuilder {
        let text =
            "The flood drowned the cellars of Marefoz on Friday, \(name) of the dyke board told Villarda radio. "
            + (words.map { "“\($0)” " } ?? "") + "Pumps ran until Saturday. Tidemark Dykes, Dykes, NPP \(id)"
        var builder = ArticleBuilder(id, text).titled("Flood drowns cellars of Marefoz")
            .naming("Marefoz", .place).naming("Villarda", .place).naming(name, roles: roles)
        if let words { builder = builder.quoting(words, by: name) }
        return more(builder)
    }

    private func ids(_ left: ArticleBuilder, _ right: ArticleBuilder) -> Set<String> {
        Set(link(left, right).entities.filter { $0.type == .person }.map(\.id))
    }

    @Test(
        "In one story, names that differ as transliterations, particles or orders do are one",
        arguments: [
            ("Yevhen Doroshuk", "Evgeny Doroshuk"), ("Yulia Shevchuk", "Julia Shevchuk"),
            ("Nagy Eszter", "Eszter Nagy"), ("Kareem Rashid", "Karim Rashid"),
            ("Volodymyr Hrytsenko", "Vladimir Gritsenko"), ("Halyna Kovalchuk", "Galina Kovalchuk"),
            ("Chen Xiu Ying", "Xiuying Chen"), ("Esteban Alvarado Ruiz", "Esteban Alvarado"),
            ("Samuel Otieno", "Sam Otieno"), ("Chukwuemeka Nwosu", "Emeka Nwosu"), ("Jean Morel", "Jean"),
            ("Youssef Haddad", "Yusuf Hadad"), ("Baek Ha-neul", "Paek Ha-neul"), ("Suh Jin-ho", "Jin-ho Seo"),
            ("Khaled al-Mansour", "Khalid al-Mansur"), ("Oleksandr Koval", "Aleksandr Kowal"),
            ("Art Ó Loinsigh", "Art O’Loinsigh"), ("P. Venkatram", "Prakash Venkataram"),
            ("Peter arap Koskei", "Koskei Peter"), ("Gergely Szalai", "Gergő Szalai"),
            ("Dinh Quoc Bao", "Bao Dinh"), ("Giannis Chatzis", "Yiannis Hatzis"),
            ("Omar Abd al-Hakim", "Omar Abdel-Hakim"), ("Omar Abdelhakim", "Omar Abdul Hakim"),
            ("Wren Salazar-Pike", "Salazar Pike"),
        ]
    )
    func joinsSpellings(left: String, right: String) {
        #expect(ids(flood("a", left), flood("b", right)).count == 1)
        let elsewhere = ArticleBuilder("b", "Yesterday \(right) sailed.").naming(right)
        #expect(ids(flood("a", left), elsewhere).count == 2)
    }

    @Test(
        "People of one story whose names only nearly sound alike, or differ as those of men and women do, are two",
        arguments: [
            ("Paul Petrov", "Paula Petrova"), ("Ivan Petrov", "Ivan Petrova"), ("Martin Lund", "Martina Lund"),
            ("Dan Brown", "Dana Bruno"), ("Mario Conti", "Maria Conti"),
        ]
    )
    func keepsSounds(left: String, right: String) {
        #expect(ids(flood("a", left), flood("b", right)).count == 2)
    }

    @Test("Who has the same given name and role is one under two surnames that begin alike")
    func joinsSurnames() {
        let curator = flood("a", "Sharmila Chattopadhyay", roles: ["curator"])
        #expect(ids(curator, flood("b", "Sharmila Chatterjee", roles: ["curator"])).count == 1)
        #expect(ids(curator, flood("b", "Sharmila Chatterjee", roles: ["nurse"])).count == 2)
    }

    @Test("Who has the same given name and is quoted with the same words is one under a surname in two tongues")
    func joinsTongues() {
        let words = "It was not the failure of one man but the habit of a whole company."
        func count(_ name: String, _ other: String, _ said: String) -> Int {
            ids(flood("a", name, quoting: words), flood("b", other, quoting: said)).count
        }
        #expect(count("Niamh Ó Ceallaigh", "Niamh O’Kelly", words) == 1)
        #expect(count("Niamh Ó Ceallaigh", "Niamh O’Kelly", "The pumps ran until Saturday and nobody had slept.") == 2)
        #expect(count("Niamh Ó Ceallaigh", "Niamh Brady", words) == 2)
        #expect(count("Niamh Ó Ceallaigh", "Nuala O’Kelly", words) == 2)
    }

    @Test("A place or a body of one story in two spellings is one, unless an article names both")
    func joinsThings() {
        func places(_ one: String, _ other: String, beside: Bool = false) -> Int {
            let left = flood("a", "Ana Duarte") {
                beside ? $0.naming(one, .place).naming(other, .place) : $0.naming(one, .place)
            }
            let right = flood("b", "Ana Duarte") { $0.naming(other, .place) }
            return Set(link(left, right).entities.map(\.id)).filter { $0.hasPrefix("t") && $0 != "tidemark" }.count
        }
        #expect(places("Tell Zeitoun", "Tal Zaytoun") == 1)
        #expect(places("Tell Zeitoun", "Tal Zaytoun", beside: true) == 2)
        #expect(places("Tell Zeitoun", "Tell Mardun") == 2)
    }

    @Test(
        "A people is one by noun and adjective",
        arguments: [("Danes", "Danish"), ("Scots", "Scottish"), ("Tamarans", "Tamaran")]
    )
    func joinsPeoples(noun: String, adjective: String) {
        let corpus = link(
            flood("a", "Ana Duarte") { $0.naming(noun, .group) },
            flood("b", "Ana Duarte") { $0.naming(adjective, .group) }
        )
        #expect(corpus.entities.filter { $0.type == .group }.count == 1)
    }

    @Test(
        "In one story, a name with a word more in front is the same person's",
        arguments: [
            ("Datuk Seri Azman Rahim", "Azman Rahim"), ("Marcia “Cia” Price", "Cia Price"),
            ("Marcia \"Cia\" Price", "Marcia Price"), ("Maria Ines Duarte", "Ines Duarte"),
        ]
    )
    func joinsFrontNames(long: String, short: String) {
        #expect(ids(flood("a", long), flood("b", short)).count == 1)
        let elsewhere = ArticleBuilder("b", "Yesterday \(short) sailed.").naming(short)
        #expect(ids(flood("a", long), elsewhere).count == 2)
        #expect(ids(flood("a", long) { $0.naming(short) }, flood("b", short)).count == 2)
    }

    @Test("Given names that begin alike are one where the role or the words are the same, and else two")
    func joinsGivenNames() {
        let words = "We shall pump until the last cellar of the town is dry again."
        #expect(
            ids(flood("a", "Tom Brand", roles: ["warden"]), flood("b", "Thomas Brand", roles: ["warden"])).count == 1
        )
        #expect(ids(flood("a", "Tom Brand", quoting: words), flood("b", "Thomas Brand", quoting: words)).count == 1)
        #expect(ids(flood("a", "Tom Brand"), flood("b", "Thomas Brand")).count == 2)
        #expect(ids(flood("a", "Rosa Brand", quoting: words), flood("b", "Thomas Brand", quoting: words)).count == 2)
    }

    @Test("A name without its suffix is the father's or the son's whose role it has")
    func choosesSuffix() {
        let both = flood("a", "John Marlowe Sr.", roles: ["former minister"]) {
            $0.naming("John Marlowe Jr.", roles: ["builder"])
        }
        let corpus = link(both, flood("b", "John Marlowe", roles: ["minister"]))
        #expect(corpus.entity("John Marlowe", in: "b")?.id == corpus.entity("John Marlowe Sr.", in: "a")?.id)
        let neither = link(both, flood("b", "John Marlowe"))
        #expect(neither.entity("John Marlowe", in: "b")?.id != neither.entity("John Marlowe Sr.", in: "a")?.id)
    }

    @Test("A surname that several bear is the one's whom its story names most")
    func choosesBearer() {
        let others = ["b", "c", "d"].map { flood($0, "Piet Varga") }
        let keeper = flood("e", "Luka Varga")
        let corpus = CorpusLinker().link((others + [keeper, flood("f", "Varga")]).map(\.annotated))
        #expect(corpus.entity("Varga", in: "f")?.id == "piet-varga")
        #expect(corpus.why("Varga", of: "piet-varga") == "surname, same story")
        let even = link(flood("b", "Piet Varga"), keeper, flood("f", "Varga"))
        #expect(even.entity("Varga", in: "f")?.id == "varga")
        #expect(even.why("Varga", of: "varga")?.contains("not luka-varga: several bear the name") == true)
    }

    /// A report of a prize for a namesake.
    private func prize(_ id: String, role: String = "novelist") -> ArticleBuilder {
        ArticleBuilder(id, "The Orrin Prize goes to a lighthouse novel by Ilona Marten, Henri Duval said. \(id)")
            .titled("Lighthouse novel wins Orrin Prize")
            .naming("Ilona Marten", roles: [role]).naming("Orrin Prize", .event).naming("Henri Duval")
    }

    @Test("Two people of one full name in two matters stay two, and each refusal says why")
    func partsNamesakes() throws {
        let engineers = ["a", "b"].map { flood($0, "Ilona Marten", roles: ["engineer"]) }
        let corpus = CorpusLinker().link((engineers + [prize("c"), prize("d")]).map(\.annotated))
        let ids = ["a", "b", "c", "d"].map { corpus.entity("Ilona Marten", in: $0)?.id }
        #expect(ids[0] == ids[1] && ids[2] == ids[3] && ids[0] != ids[2])
        let why = try #require(corpus.why("Ilona Marten", of: ids[0] ?? ""))
        #expect(why.contains("another role, and nothing else in common"))
    }

    @Test(
        "One report is enough where two fields of work are told, and not where a role is of none",
        arguments: [
            ("engineer", "novelist", 2), ("engineer", "volunteer", 1), ("director", "novelist", 1),
            ("novelist", "novelist", 1), ("novelist and engineer", "novelist", 1),
        ]
    )
    func partsFields(role: String, other: String, people: Int) {
        let report = flood("a", "Ilona Marten", roles: role.components(separatedBy: " and "))
        let corpus = link(report, prize("b", role: other))
        #expect(Set(["a", "b"].map { corpus.entity("Ilona Marten", in: $0)?.id }).count == people)
    }

    @Test("Whoever prints about two people of one name does not make them one")
    func partsNamesakesOfOutlet() {
        func wire(_ article: ArticleBuilder) -> ArticleBuilder {
            article.naming("Orrin Wire", .organization).printed(by: "Orrin Wire")
        }
        let engineers = ["a", "b"].map { wire(flood($0, "Ilona Marten", roles: ["engineer"])) }
        let novelists = ["c", "d"].map { wire(prize($0)) }
        let corpus = CorpusLinker().link((engineers + novelists).map(\.annotated))
        #expect(corpus.entity("Ilona Marten", in: "a")?.id != corpus.entity("Ilona Marten", in: "c")?.id)
        #expect(corpus.entity("Orrin Wire", in: "a") == corpus.entity("Orrin Wire", in: "d"))
    }

    @Test("Who calls a body by the surname of somebody whom the article names in full means the body")
    func readsBodiesOfFamilies() {
        func orle(_ id: String, _ bodies: String...) -> ArticleBuilder {
            bodies.reduce(flood(id, "Annelies Orle")) { $0.naming($1, .organization) }
        }
        let corpus = link(orle("a", "Orle Bank"), orle("b", "Orle"), orle("c"))
        #expect(corpus.entity("Orle", in: "b")?.id == corpus.entity("Orle Bank", in: "a")?.id)
        let unclear = link(
            orle("a", "Orle Bank"),
            orle("c"),
            flood("b", "Piet Lund") { $0.naming("Orle", .organization) }
        )
        #expect(unclear.entity("Orle", in: "b")?.id != unclear.entity("Orle Bank", in: "a")?.id)
    }

    @Test("A court of a country is not the country, and a town is not its club")
    func keepsPlaces() {
        let corpus = link(
            flood("a", "Ada Quint") {
                $0.naming("District Court of New Orle", .organization).naming("Port Orle Pelicans", .organization)
            },
            flood("b", "Ada Quint") { $0.naming("New Orle", .organization).naming("Port Orle", .place) }
        )
        #expect(corpus.entity("New Orle", in: "b") != corpus.entity("District Court of New Orle", in: "a"))
        #expect(corpus.entity("Port Orle", in: "b") != corpus.entity("Port Orle Pelicans", in: "a"))
    }

    @Test("A part of a body's name is the body's where one of its story has it")
    func joinsShortBodies() {
        let corpus = link(
            flood("a", "Ada Quint") { $0.naming("Tidemark Dykes", .organization) },
            flood("b", "Ada Quint") { $0.naming("Tidemark", .organization) },
            ArticleBuilder("c", "Elsewhere Tidemark sang.").naming("Tidemark", .organization)
        )
        #expect(corpus.entity("Tidemark", in: "b") == corpus.entity("Tidemark Dykes", in: "a"))
    }

    @Test("Two parties with one abbreviation stay two")
    func partsAbbreviations() {
        func congress(_ id: String, _ name: String) -> ArticleBuilder {
            ArticleBuilder(
                id,
                "The congress of \(name) in Kasumbi elected the teacher Ruth Wekesa as leader, 412 to 398. \(id)"
            )
            .titled("Teacher Wekesa elected leader in Kasumbi")
            .naming(name, .organization).naming("Kasumbi", .place).naming("Ruth Wekesa")
        }
        let corpus = link(
            flood("a", "Ada Quint") { $0.naming("Northern People's Party", .organization) },
            flood("b", "Ada Quint") { $0.naming("NPP", .organization) },
            congress("c", "National Progress Party"),
            congress("d", "NPP")
        )
        #expect(corpus.entity("NPP", in: "b")?.id == "northern-peoples-party")
        #expect(corpus.entity("NPP", in: "d")?.id == "national-progress-party")
    }

    @Test(
        "Particles, hyphens and a family name before two joined given names tell nobody apart",
        arguments: [("Saskia van der Meulen", "Saskia Vandermeulen"), ("Kim Do-yun", "Do-yun Kim")]
    )
    func joinsAnywhere(left: String, right: String) {
        let elsewhere = ArticleBuilder("b", "Yesterday \(right) sailed.").naming(right)
        #expect(ids(flood("a", left), elsewhere).count == 1)
    }

    @Test("A particle before a surname is no given name")
    func readsParticles() {
        let short = flood("b", "Van der Meulen")
        #expect(ids(flood("a", "Saskia van der Meulen"), short) == ["saskia-van-der-meulen"])
    }

    @Test("Beside a son's name, a name without suffix is the father's")
    func tellsFather() {
        let corpus = link(
            flood("a", "John Marlowe Jr.") { $0.naming("John Marlowe Sr.") },
            flood("b", "John Marlowe Jr.") { $0.naming("John Marlowe", roles: ["former minister"]) }
        )
        #expect(corpus.entity("John Marlowe", in: "b")?.id == corpus.entity("John Marlowe Sr.", in: "a")?.id)
    }

    @Test(
        "What a story calls a thing for short, or the other way round, is the thing",
        arguments: [
            ("Tidemark Dykes", EntityType.organization, "Tidemark", EntityType.person),
            ("Tidemark Dykes", .organization, "Dykes", .organization),
            ("University of Tidemark", .organization, "Tidemark University", .organization),
            ("River Orle", .place, "Orle", .place), ("Orle", .place, "Orle", .person),
            ("Little Orle River", .place, "Little Orle", .place),
            ("Van der Orle Groep", .organization, "Van der Orle Groep", .person),
        ]
    )
    func joinsThings(full: String, type: EntityType, short: String, shortType: EntityType) {
        let corpus = link(
            flood("a", "Ana Duarte") { $0.naming(full, type) },
            flood("b", "Ana Duarte") { $0.naming(short, shortType) }
        )
        #expect(corpus.entity(full, in: "a")?.id == corpus.entity(short, in: "b")?.id)
    }

    @Test("A surname that somebody in the story bears in full is no thing's name")
    func keepsSurnames() {
        let corpus = link(
            flood("a", "Ana Orle") { $0.naming("Orle", .place) },
            flood("b", "Orle")
        )
        #expect(corpus.entity("Orle", in: "b")?.id == "ana-orle")
    }
}

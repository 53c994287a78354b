import Model
import TestSupport
import Testing

@testable import Extraction

@Suite struct NameFinderTests {
    /// The names of `text`, without titles.
    private func names(_ text: String, _ kind: BlockKind = .paragraph) throws -> [String] {
        let article = try Reading().parsed(StoryBuilder().block(kind, text).article)
        return NameFinder().names(in: article).map { article.string($0.tokens) }
    }

    @Test(
        "A person's name goes without the title or role before it",
        arguments: [
            ("Yesterday Mr. Brugg left the harbour by night.", ["Brugg"]),
            ("Yesterday Mrs Ana Duarte left the harbour by night.", ["Ana Duarte"]),
            ("They met President Ruth Osei there.", ["Ruth Osei"]), ("They met Gen. Ruiz there.", ["Ruiz"]),
            ("Foreign Minister Ana Duarte left the harbour by night.", ["Ana Duarte"]),
            ("the mayor, Anton Brugg, left", ["Anton Brugg"]),
            ("Secretary of State Ana Duarte left the harbour by night.", ["Ana Duarte"]),
            ("spokeswoman Ana Duarte left the harbour by night.", ["Ana Duarte"]),
            ("former President Ruth Osei left the harbour by night.", ["Ruth Osei"]),
            ("Professor Sir Paul Long left the harbour by night.", ["Paul Long"]),
        ]
    )
    func leavesTitles(text: String, expected: [String]) throws {
        let found = try names(text)
        #expect(found == expected)
    }

    @Test(
        "Initials, particles, suffixes, apostrophes and hyphens belong to a name",
        arguments: [
            ("They met J. K. Marsh there.", ["J. K. Marsh"]), ("They met Paul R. Osei there.", ["Paul R. Osei"]),
            ("They met Ludwig van Dahl there.", ["Ludwig van Dahl"]),
            ("They met Maria de la Cruz there.", ["Maria de la Cruz"]),
            ("They met Paul Long Jr. there.", ["Paul Long Jr."]),
            ("They met Siobhan O’Dell there.", ["Siobhan O’Dell"]),
            ("They met Jean-Luc Moreau there.", ["Jean-Luc Moreau"]), ("They met Łukasz Żak there.", ["Łukasz Żak"]),
        ]
    )
    func keepsParts(text: String, expected: [String]) throws {
        let found = try names(text)
        #expect(found == expected)
    }

    @Test(
        "Organisations are joined by of, for, and, the ampersand and a plural's apostrophe",
        arguments: [
            ("He leads the Bank of Halvern now.", ["Bank of Halvern"]),
            ("She left the Ministry of Trade and Industry today.", ["Ministry of Trade and Industry"]),
            ("She left the Institute for Marine Research today.", ["Institute for Marine Research"]),
            ("He works at Long & Marsh today.", ["Long & Marsh"]),
            ("the Dockworkers’ Federation left", ["Dockworkers’ Federation"]),
            ("the Dockworkers' Federation left", ["Dockworkers' Federation"]),
            ("They later chose both Ana Duarte and Paul Long for the long journey.", ["Ana Duarte", "Paul Long"]),
        ]
    )
    func joinsOrganizations(text: String, expected: [String]) throws {
        let found = try names(text)
        #expect(found == expected)
    }

    @Test(
        "A capital from the start of a sentence, a day or a month is no name",
        arguments: [
            ("Yesterday nobody left.", []), ("They left on Monday in March.", []), ("The water rose. Nobody left.", []),
            ("“Nobody left,” he said.", []), ("On Monday Ana Duarte left the harbour by night.", ["Ana Duarte"]),
            ("But Ana Duarte left the harbour by night.", ["Ana Duarte"]), ("Who is Ana Duarte?", ["Ana Duarte"]),
        ]
    )
    func leavesCapitals(text: String, expected: [String]) throws {
        let found = try names(text)
        #expect(found == expected)
    }

    @Test("A headline in capitals gives no names of its own")
    func skipsTitleCase() throws {
        #expect(try names("Harbour Strike Ends After Nine Long Days", .title).isEmpty)
        #expect(try names("Ana Duarte ends the strike at last", .title) == ["Ana Duarte"])
    }

    @Test("A credit in a caption's brackets names nobody")
    func skipsCredits() throws {
        let found = try names("Ana Duarte waits with others at the port. (Jo Marsh/Lodestar)", .caption)
        #expect(found == ["Ana Duarte"])
    }

    @Test("A name ends with its block, whatever stands between")
    func endsWithBlock() throws {
        let story = StoryBuilder().block(.paragraph, "Nobody has seen Ana").block(.signup, "Duarte Street news")
        let article = try Reading().parsed(story.article)
        let names = NameFinder().names(in: article)
        #expect(names.allSatisfy { article.passages[$0.passage].tokens.contains($0.tokens.upperBound - 1) })
        #expect(names.first.map { article.string($0.tokens) } == "Ana")
    }
}

import Linking
import Model
import TestSupport
import Testing

@Suite struct EntityOverridesTests {
    private static let articles = [
        ArticleBuilder("a", "Ana Duarte opened a bakery. Peter Hansen sang.").naming("Ana Duarte")
            .naming("Peter Hansen"),
        ArticleBuilder("b", "Yesterday Anita Duarte sailed.").naming("Anita Duarte"),
        ArticleBuilder("c", "Elsewhere Peter Hansen scored.").naming("Peter Hansen"),
    ]

    private func link(_ yaml: String) throws -> LinkedCorpus {
        let overrides = try EntityOverrides(yaml: yaml, path: "decisions.yaml")
        return CorpusLinker(overrides: overrides).link(Self.articles.map(\.annotated))
    }

    @Test("Merged entities are one, and its names say that a person decided so")
    func merges() throws {
        let corpus = try link("merge:\n  ana-duarte: [anita-duarte]\n")
        #expect(corpus.entities.map(\.id) == ["ana-duarte", "peter-hansen"])
        #expect(corpus.entity("Anita Duarte", in: "b")?.id == "ana-duarte")
        #expect(corpus.why("Anita Duarte", of: "ana-duarte") == "override")
        #expect(corpus.issues.isEmpty)
    }

    @Test("In the articles that are split off an entity is somebody else, who can be merged with others")
    func splits() throws {
        let corpus = try link(
            """
            split:
              - entity: peter-hansen
                articles: [c]
                name: Peter Hansen (striker)
                id: hansen-striker
            merge:
              hansen-striker: anita-duarte
            """
        )
        #expect(corpus.entities.map(\.id) == ["ana-duarte", "hansen-striker", "peter-hansen"])
        #expect(corpus.entity("Peter Hansen", in: "c")?.name == "Peter Hansen (striker)")
        #expect(corpus.entity("Anita Duarte", in: "b")?.id == "hansen-striker")
        #expect(corpus.entity("Peter Hansen", in: "a")?.articleCount == 1)
    }

    @Test("Names and links change nothing else, the id least of all")
    func labels() throws {
        let corpus = try link("rename:\n  ana-duarte: Ana Maria Duarte\nwikidata:\n  ana-duarte: Q42\n")
        let entity = try #require(corpus.entities.first { $0.id == "ana-duarte" })
        #expect(entity.name == "Ana Maria Duarte" && entity.wikidata == "Q42")
        #expect(corpus.entities.filter { $0.wikidata != nil }.count == 1)
    }

    @Test("Ids of parts are each one's alone, and none is a path of the API")
    func partsHaveIDs() throws {
        let corpus = try link(
            """
            split:
              - {entity: peter-hansen, articles: [a], name: Check}
              - {entity: peter-hansen, articles: [c], name: Anita Duarte, id: anita-duarte}
            """
        )
        let ids = corpus.entities.map(\.id)
        #expect(Set(ids).count == ids.count && !ids.contains("check"))
        #expect(ids.contains { $0.hasPrefix("check-") } && ids.contains { $0.hasPrefix("anita-duarte-") })
        #expect(corpus.issues.map(\.line) == [3])
    }

    @Test("A name or link for who was merged into somebody else is told to be of no use")
    func labelsOfMerged() throws {
        let corpus = try link("merge:\n  ana-duarte: [anita-duarte]\nrename:\n  anita-duarte: Ann\n")
        #expect(corpus.issues.map(\.line) == [4])
    }

    @Test("Aliases that multiply are refused before anything follows them")
    func refusesAliases() {
        let nested = (1...9)
            .map { level in
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]"
            }
        let yaml = "a0: &a0 [x]\n" + nested.joined(separator: "\n") + "\n? *a9\n: y\n"
        #expect(throws: OverrideError.self) { try EntityOverrides(yaml: yaml, path: "f") }
    }

    @Test("A decision about nobody is told with its line, and the others stand")
    func reportsUnused() throws {
        let corpus = try link("merge:\n  ana-duarte: [nobody, anita-duarte]\nrename:\n  noone: Somebody\n")
        #expect(corpus.issues.map(\.line) == [2, 4])
        #expect(corpus.issues.allSatisfy { $0.code == "override_unused" && $0.path == "decisions.yaml" })
        #expect(corpus.entities.count == 2)
    }

    @Test(
        "What is wrong in the file is told with its line and what to do",
        arguments: [
            ("merge:\n  a: [b]\nsplitt: []\n", 3, "splitt"), ("merge: [a, b]\n", 1, "maps an id"),
            ("merge:\n  a: [b]\n  c: [b]\n", 3, "already"), ("merge:\n  a: [b]\n  b: [c]\n", 3, "name “a” instead"),
            ("merge:\n  a: [a]\n", 2, "itself"), ("merge:\n  a: []\n", 2, "as a list"),
            ("wikidata:\n  a: 42\n", 2, "Q42"), ("wikidata:\n  a: Q4x\n", 2, "Q42"),
            ("split:\n  - entity: a\n    name: B\n", 2, "needs"),
            ("split:\n  - entity: a\n    artikles: [b]\n", 3, "artikles"),
            ("split:\n  a: b\n", 2, "list"), ("rename:\n  a: \"\"\n", 2, "text"),
            ("rename:\n  a: b\n  a: c\n", 3, "twice"),
            ("rename: {a: b\n", 2, "YAML"), ("just a text\n", 1, "merge, split"), ("a: *b\n", 1, "YAML"),
            ("split:\n  - {entity: a, articles: b, name: C, id: Not An Id}\n", 2, "no id"),
            ("split:\n  - {entity: a, articles: b, name: C, id: check}\n", 2, "path"),
        ]
    )
    func refuses(yaml: String, line: Int, words: String) {
        #expect {
            try EntityOverrides(yaml: yaml, path: "f.yaml")
        } throws: { error in
            guard let error = error as? OverrideError else { return false }
            let isRight =
                error.problem.contains(words) && error.line == line && error.description.hasPrefix("f.yaml:\(line): ")
            if !isRight { Issue.record("\(error.description)") }
            return isRight
        }
    }

    @Test("An empty file decides nothing", arguments: ["", "# nothing yet\n", "---\n", "merge: {}\n"])
    func empty(yaml: String) throws {
        #expect(try EntityOverrides(yaml: yaml, path: "f").isEmpty)
    }
}

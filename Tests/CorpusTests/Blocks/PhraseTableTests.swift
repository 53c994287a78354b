import Language
import Testing

@testable import Corpus

@Suite struct PhraseTableTests {
    private func classes(_ text: String, _ table: String) throws -> PhraseClass {
        let utf8 = Array(text.utf8)
        return try PhraseTable(table)
            .classes(of: Line(utf8, range: 0..<utf8.count, isIndented: false, followsBlank: true))
    }

    @Test(
        "A phrase counts where its section says",
        arguments: [
            ("Read More:", true), ("• read more →", true), ("Read more about it", false), ("To read more", false),
            ("Read", false), ("“READ MORE”", true),
        ]
    )
    func matchesWhole(text: String, counts: Bool) throws {
        #expect(try classes(text, "[header whole]\nread more\n").contains(.headerWhole) == counts)
    }

    @Test(
        "A phrase at the start, inside or at the end ends with its word",
        arguments: [
            ("Sign up today", PhraseClass.signupStart), ("Sign upward", PhraseClass()),
            ("Please sign up", PhraseClass()),
            ("It came to your inbox.", PhraseClass.letterInside), ("your inboxes", PhraseClass()),
            ("Ana Silva contributed reporting.", PhraseClass.reportingEnd),
            ("She contributed reporting from here", PhraseClass()),
        ]
    )
    func matchesPlaces(text: String, expected: PhraseClass) throws {
        let table = "[signup start]\nsign up\n[letter inside]\nyour inbox\n[reporting end]\ncontributed reporting\n"
        #expect(try classes(text, table) == expected)
    }

    @Test(
        "A damaged table is told with its line",
        arguments: [("read more", 1), ("[header nowhere]\n", 1), ("# a\n\n[x]", 3)]
    )
    func refuses(table: String, line: Int) {
        #expect(throws: LexiconError.malformed(file: "furniture-phrases.txt", line: line)) { try PhraseTable(table) }
    }

    @Test("The shipped table is read, and every class of the program is in it")
    func shipped() throws {
        let folder = try LexiconFolder(module: "Corpus", folder: "Tables")
        let text = try folder.text(PhraseTable.file)
        _ = try PhraseTable(text)
        for name in PhraseClass.named.keys { #expect(text.contains("[\(name)]"), "\(name)") }
    }
}

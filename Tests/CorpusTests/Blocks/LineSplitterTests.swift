import Testing

@testable import Corpus

@Suite struct LineSplitterTests {
    private func lines(_ text: String) -> [String] {
        let utf8 = Array(text.utf8)
        return LineSplitter.split(utf8).map { String(decoding: utf8[$0.range], as: UTF8.self) }
    }

    @Test(
        "Lines are cut at line feeds and trimmed of every kind of white space",
        arguments: [
            ("", []), ("\n \n\t\n", []), ("a", ["a"]), (" a \n\n\u{A0}b\u{3000}\n", ["a", "b"]),
            ("\u{2003}x y\u{202F}\nz\u{85}", ["x y", "z"]), ("a\u{200B}", ["a\u{200B}"]),
        ]
    )
    func cuts(text: String, expected: [String]) {
        #expect(lines(text) == expected)
    }

    private static let wrapped = """
        GREY POINT — The last keeper of the lighthouse at Grey Point will
        retire in June, the harbour board said on Monday, and nobody will
        take his place.

        The lamp has been lit by a clock since spring, and the keeper had
        only watched it. "I have seen enough weather," he said. He is now
        seventy.
        """

    @Test("Lines that were wrapped at a width are one block")
    func joinsWrapped() {
        let found = lines(Self.wrapped)
        #expect(found.count == 2)
        #expect(found.first?.hasSuffix("take his place.") == true)
    }

    @Test("Short lines that were not wrapped stay apart")
    func keepsShortLines() {
        let text =
            "The ferry is late.\nThe ferry is always late, says everybody here.\nIt is not the captain.\nIt is the sea."
        #expect(lines(text).count == 4)
        #expect(
            lines("• one thing that is rather long to say\n• two\n• three things that are rather long to say").count
                == 3
        )
    }
}

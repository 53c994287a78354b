import Model
import Testing

@testable import Corpus

@Suite struct RecordFieldsTests {
    @Test(
        "The text is found under each of its names, the first that holds one",
        arguments: ["text", "maintext", "articleBody", "body", "content", "body_text", "body_html", "textContent"]
    )
    func findsText(name: String) {
        #expect(RecordFields([name: .string("Words.")]).text?.string == "Words.")
        let empty: [String: JSONValue] = ["text": .null, "maintext": .string("None"), "body": .integer(1)]
        #expect(RecordFields(empty.merging([name: .string("Words.")]) { $1 }).text?.string == "Words.")
    }

    @Test(
        "Nothing is taken for a text but a string that says something",
        arguments: [
            .null, .integer(1), .bool(true), .array([]), .object([:]), .string(""), .string(" \n"), .string("None"),
            .string("null"),
        ]
            as [JSONValue]
    )
    func refusesText(value: JSONValue) {
        #expect(RecordFields(["text": value]).text == nil)
    }

    @Test(
        "Authors are read from strings, arrays and objects",
        arguments: [
            (.string("By Ana Silva and Rui Costa"), ["Ana Silva", "Rui Costa"]),
            (.string("Ana Silva, Rui Costa, and Eva Lopes"), ["Ana Silva", "Rui Costa", "Eva Lopes"]),
            (.string("Silva, Ana"), ["Silva, Ana"]), (.string("Staff"), ["Staff"]),
            (
                .array([
                    .string("Ana Silva"), .string("None"), .object(["name": .string("Rui\nCosta")]),
                    .string("Ana Silva"),
                ]), ["Ana Silva", "Rui Costa"]
            ),
            (.object(["name": .string("Ana Silva")]), ["Ana Silva"]),
            (.array([.string("https://courier.example/ana")]), []),
            (.integer(3), []), (.array([.array([.string("Ana")])]), []), (.string("None"), []),
        ] as [(JSONValue, [String])]
    )
    func findsAuthors(value: JSONValue, names: [String]) {
        #expect(RecordFields(["author": value]).authors == names)
    }

    @Test("Outlet, title, address, language and id are read where they are usable")
    func findsOthers() {
        let fields = RecordFields([
            "headline": .string(" Port\n closed "),
            "source": .object(["id": .null, "name": .string("The Tidewater Post")]),
            "url": .string("javascript:alert(1)"), "canonical_url": .string("https://tidewater.example/1"),
            "language": .string("pt-PT"), "id": .integer(42), "text": .string("Words."),
        ])
        #expect(fields.title == "Port closed")
        #expect(fields.outlet == "The Tidewater Post")
        #expect(fields.url == "https://tidewater.example/1")
        #expect(fields.language == "pt-PT")
        #expect(fields.id == "42")
        #expect(fields.extra == ["url": .string("javascript:alert(1)")])
    }

    @Test("What is not understood is kept, what is empty is not")
    func keepsExtra() {
        let fields = RecordFields([
            "text": .string("Words."), "body": .string("Words."), "content": .string("Other words."),
            "title": .string("None"),
            "date": .string("some day"), "tags": .array([.string("port")]), "nothing": .null,
        ])
        #expect(
            fields.extra == [
                "content": .string("Other words."), "date": .string("some day"), "tags": .array([.string("port")]),
                "nothing": .null,
            ]
        )
        #expect(fields.published == nil)
        #expect(fields.unreadableDate == "some day")
    }

    @Test("The first date that can be read counts")
    func findsDate() {
        let fields = RecordFields(["date": .string("None"), "date_publish": .string("2021-03-04 10:11:12")])
        #expect(fields.published == "2021-03-04T10:11:12")
        #expect(fields.unreadableDate == nil)
    }

    @Test("An id longer than a file name is none")
    func refusesLongID() {
        #expect(RecordFields(["id": .string(String(repeating: "x", count: 10_000))]).id == nil)
    }
}

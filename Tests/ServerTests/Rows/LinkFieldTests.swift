import Testing

@testable import Server

@Suite struct LinkFieldTests {
    @Test("Links stand behind one another with their relations and types")
    func links() {
        var field = LinkField()
        #expect(field.text.isEmpty)
        field.add("/a?b=1", "next")
        field.add("/a", "alternate", type: "text/csv")
        #expect(field.text == "</a?b=1>; rel=\"next\", </a>; rel=\"alternate\"; type=\"text/csv\"")
    }
}

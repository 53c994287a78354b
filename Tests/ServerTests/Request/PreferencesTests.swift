import Testing

@testable import Server

@Suite struct PreferencesTests {
    @Test(
        "JSON is accepted by its name, by a wildcard, or where nothing is said",
        arguments: [
            ([], true), ([""], true), (["*/*"], true), (["application/*"], true),
            (["text/html, application/json"], true),
            (["text/html", "application/json;q=0.1"], true), (["text/html"], false), (["application/json;q=0"], false),
            (["application/json;q=0, */*"], false), (["APPLICATION/JSON ; q=0.5"], true), (["*/*;q=x"], false),
        ] as [([String], Bool)]
    )
    func accepts(lines: [String], isAccepted: Bool) {
        #expect((Preferences(lines).weight(of: MediaType.json) > 0) == isAccepted)
    }

    @Test(
        "JSON Lines go by several names",
        arguments: ["application/jsonl", "application/x-ndjson", "application/ndjson;q=0.5"]
    )
    func aliases(name: String) {
        #expect(Preferences([name]).weight(of: MediaType.jsonLines) > 0)
        #expect(Preferences([name]).weight(of: MediaType.json) == 0)
    }

    @Test("A profile is one of the words between the quotation marks, and marks keep separators together")
    func profile() {
        let anno = "http://www.w3.org/ns/anno.jsonld"
        let preferences = Preferences(["text/html;a=\"b,c;d\", application/ld+json; profile=\"x \(anno)\" ; q=0.25"])
        #expect(preferences.weight(of: .annotations) == 0.25)
        #expect(preferences.weight(of: .html) == 1)
        #expect(preferences.weight(of: .linkedData) == 0)
    }

    @Test("A weight is that of the most particular name")
    func weight() {
        let preferences = Preferences(["gzip;q=0, *;q=0.5"])
        #expect(preferences.weight(of: "gzip", "*") == 0)
        #expect(preferences.weight(of: "br", "*") == 0.5)
        #expect(preferences.weight(of: "br") == nil)
    }
}

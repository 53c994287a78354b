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

    @Test("A weight is that of the most particular name")
    func weight() {
        let preferences = Preferences(["gzip;q=0, *;q=0.5"])
        #expect(preferences.weight(of: "gzip", "*") == 0)
        #expect(preferences.weight(of: "br", "*") == 0.5)
        #expect(preferences.weight(of: "br") == nil)
    }
}

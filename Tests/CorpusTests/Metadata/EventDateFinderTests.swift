import Testing

@testable import Corpus

@Suite struct EventDateFinderTests {
    private func find(_ text: String, published: String? = "2031-11-04") -> EventDateFinder.Candidate? {
        EventDateFinder(published: published).find(in: [text.split(separator: " ").map(String.init)])
    }

    @Test(
        "A weekday counts back from the day of publication, a Tuesday here",
        arguments: [
            ("The port was closed on Monday.", "2031-11-03"), ("The port was closed Tuesday.", "2031-11-04"),
            ("The port was closed last Tuesday.", "2031-10-28"), ("On Friday, the port was closed.", "2031-10-31"),
            ("The port was closed yesterday.", "2031-11-03"), ("The port was closed today", "2031-11-04"),
            ("The port was closed on 3 November 2031, he said.", "2031-11-03"), ("It closed on Oct. 30.", "2031-10-30"),
            ("It closed on October 30, he said.", "2031-10-30"), ("It was said at Monday’s meeting.", "2031-11-03"),
            ("The port will close for good, the council said on Monday.", "2031-11-03"),
            ("A fire broke out last night.", "2031-11-03"), ("It was closed this morning.", "2031-11-04"),
        ]
    )
    func counts(text: String, day: String) {
        #expect(find(text)?.day == day)
        #expect(find(text, published: "2031-11-04T10:00:00Z")?.day == day)
    }

    @Test(
        "What lies ahead, comes again or is long past is no candidate",
        arguments: [
            "The port will be closed on Monday.", "It closes next Monday.", "It closes every Monday.",
            "From Monday, it is closed.", "It has been closed since Monday", "It was built on May 3, 1919.",
            "It is expected to close on Monday.", "It will open this evening.", "Nothing happened.", "may march", "",
        ]
    )
    func refuses(text: String) {
        #expect(find(text) == nil)
    }

    @Test("Without a day of publication only a date with its year counts")
    func needsPublication() {
        #expect(find("It was closed on Monday.", published: nil) == nil)
        #expect(find("It was closed on November 3, 2031.", published: nil)?.reason == "date in the lead")
        #expect(find("It was closed on Monday.")?.reason == "weekday Monday and published")
    }
}

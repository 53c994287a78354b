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

    @Test(
        "Without a day of publication a date is no event's that the text sets elsewhere",
        arguments: [
            "Born in Merrow on 5 April 1920, Silva was the only child.", "It has stood since 5 April 2031.",
            "He vanished 10 years ago, on 1 February 2021.", "In the three months to 31 December 2030, it lost.",
            "The feast, led by a newcomer, takes place on 27 February 2031.",
            "The team will close its bid to reach the finals by playing Kudana in Merrow on 12 October 2031.",
            "The book looks at the 15 blasts which rocked Merrow on 12 March 2030.",
            "Some are held under laws introduced after the attacks on Calder on 11 September 2029.",
            "The song was originally released in Merrow on 7 March 2029 and sold well.",
            "Five go on trial over the ferry crash in 2029. The crash, on 17 October 2029, was at night.",
            "The blasts of 2029, it says, were on 12 March 2029.",
        ]
    )
    func refusesUndated(text: String) {
        #expect(find(text, published: nil) == nil)
    }

    @Test(
        "What stands in a clause of its own, or begins the sentence, leaves the date to the event",
        arguments: [
            "The port, which belongs to the county, was closed on 4 March 2031.",
            "After a storm the port was closed on 4 March 2031.", "Silva, who won in 2029, left on 4 March 2031.",
        ]
    )
    func keepsUndated(text: String) {
        #expect(find(text, published: nil)?.day == "2031-03-04")
    }

    @Test("Years that stand in the text tell that a date is long past")
    func readsYears() {
        let text = "The port was opened on 7 March 1985 by the mayor."
        let words = text.split(separator: " ").map(String.init)
        func day(_ whole: String) -> String? {
            let latest = EventDateFinder.latestYear(in: Array(whole.utf8))
            return EventDateFinder(published: nil, latestYear: latest).find(in: [words])?.day
        }
        #expect(day(text) == "1985-03-07")
        #expect(day(text + " It opens again in 1986.") == "1985-03-07")
        #expect(day(text + " It was shut in 2004.") == nil)
        #expect(day(text + " It cost £2004, 12004 or 200 crowns, or 2,004.") == "1985-03-07")
        #expect(EventDateFinder.latestYear(in: []) == nil)
        #expect(EventDateFinder.latestYear(in: Array("1999".utf8)) == 1999)
        #expect(EventDateFinder.latestYear(in: Array("(1987) and 99999999999999999999 or 1200".utf8)) == 1987)
    }

    @Test("Without a day of publication only a date with its year counts")
    func needsPublication() {
        #expect(find("It was closed on Monday.", published: nil) == nil)
        #expect(find("It was closed on November 3, 2031.", published: nil)?.reason == "date in the lead")
        #expect(find("It was closed on Monday.")?.reason == "weekday Monday and published")
    }
}

import Model
import TestSupport
import Testing

@testable import Corpus

@Suite struct PageReaderTests {
    @Test("The pages to read are there")
    func findsPages() {
        #expect(PageFixture.all.count >= PageFixture.fewest)
    }

    @Test(
        "Blocks cover the text once, with Windows line ends, wide spaces and all lines run together too",
        arguments: PageFixture.all
    )
    func covers(page: PageFixture) throws {
        let variants = [
            page.text, page.text.replacing("\n", with: "\u{A0}\n\u{3000}"), page.text.replacing("\n\n", with: "\n"),
            page.text.replacing("\n", with: " "), page.text.replacing(" ", with: "\n"),
            "\u{2029}" + page.text + "\n\n\t ",
        ]
        for text in variants {
            #expect(BlockCoverage.faults(text: text, blocks: try PageFixture.read(text)) == [])
        }
    }

    @Test("Every truncation is divided without harm and covered once", arguments: PageFixture.all)
    func survivesTruncation(page: PageFixture) throws {
        let scalars = Array(page.text.unicodeScalars)
        for length in stride(from: 0, through: scalars.count, by: 211) {
            for slice in [scalars[..<length], scalars[length...]] {
                let text = String(String.UnicodeScalarView(slice))
                let faults = BlockCoverage.faults(text: text, blocks: try PageFixture.read(text))
                #expect(faults == [], "\(page.name) at \(length)")
            }
        }
    }

    @Test(
        "Odd texts are covered once and make no title",
        arguments: [
            "word", "Two words", ".", "***", "\u{200B}", "• ", "- - -", "“", "(", "1.", "By", "By ", "Source:",
            "Source: ", "FILE",
            "FILE:", "\u{0}", "\u{7F}\u{1B}[31m", "Sign up", "4 min read", "Recommended Stories", "More from", "— ",
            "LISBON —",
            "Credit:", "Photo:", "[/]", "(/)", "()", "A/B", "(Ana Silva/)", "e\u{301}", "\u{1F468}\u{200D}\u{1F469}",
            "東京。",
            "Read more:\nRead more:\nRead more:", "• a\n• b\n• c", "x is a reporter", "Ana Silva is", "Ana Silva is a",
        ]
    )
    func survivesOddTexts(text: String) throws {
        let page = try PageFixture.page(text)
        #expect(BlockCoverage.faults(text: text, blocks: page.blocks) == [])
        #expect(page.facts.title == nil)
    }

    @Test(
        "A short line with a colon over somebody’s words is the story’s, not a heading",
        arguments: ["Duarte continued:", "The Merrow Ledger reports:", "She added in a statement:"]
    )
    func keepsIntroductions(line: String) throws {
        let story = "The port of Merrow was closed on Friday after a storm, said the harbour master on the radio."
        let text = [story, line, "“We will open it when the sea lets us,” she wrote.", story].joined(separator: "\n\n")
        #expect(try PageFixture.kinds(text).allSatisfy { $0 == .paragraph })
    }

    @Test("A box of links early in the text swallows no paragraph of the story behind it")
    func keepsStoryBehindBox() throws {
        let story = "The port of Merrow was closed on Friday after a storm, said the harbour master on the radio."
        let parts = ["What now?", "And then?", "Who pays for it?"].flatMap { [$0, story] }
        let text = ([story, "Related", "Storm damage"] + parts).joined(separator: "\n\n")
        #expect(try PageFixture.kinds(text).count { $0 == .paragraph } == 4)
    }

    @Test(
        "What stands below the story is told by its words",
        arguments: [
            ("Join our WhatsApp channel", .promo), ("Sponsored by Merrow Bank", .promo),
            ("Support The Merrow Ledger", .promo), ("Get our app", .promo),
            ("First month free, then £8 a month", .subscribe),
            ("Register to continue reading", .subscribe), ("Already have an account? Sign in", .subscribe),
            ("Our weekly newsletter, straight to your inbox", .signup), ("With reporting by Ana Silva", .byline),
            ("The writer is a former fisherman.", .authorBio), ("(Source: Merrow Ledger)", .sourceLine),
            ("Copyright 2031 Merrow Ledger", .other), ("4 March 2031", .other),
            ("Next: Storm heads north", .teaserTitle),
        ] as [(String, BlockKind)]
    )
    func tellsFoot(line: String, kind: BlockKind) throws {
        let story = "The port of Merrow was closed on Friday after a storm, said the harbour master on the radio."
        #expect(try PageFixture.kinds("\(story)\n\n\(story)\n\n\(line)").last == kind)
    }

    @Test(
        "Somebody's words are the story's, whatever the name begins with",
        arguments: [
            "Watch manager Karl Lund said: “We could see his shoes. He was polite about it.”",
            "Video analyst Ana Silva says: ‘The pictures are clear.’",
            "Picture editor Ana Silva said: \"They are lost.\"",
            "Copyright lawyer Jens Hale said: “It is not theirs to sell.”",
        ]
    )
    func keepsSpeech(line: String) throws {
        let story = "The port of Merrow was closed on Friday after a storm, said the harbour master on the radio."
        #expect(
            try PageFixture.kinds([story, line, story].joined(separator: "\n\n"))
                == Array(repeating: .paragraph, count: 3)
        )
    }

    @Test("A story that begins with what somebody was once is no note on its author")
    func keepsOpenings() throws {
        let line = "When Tomas Brill was a trainee at the port, the founder told him that he would never run it."
        let story = "The port of Merrow was closed on Friday after a storm, said the harbour master on the radio."
        #expect(
            try PageFixture.kinds([line, story, story].joined(separator: "\n\n"))
                == Array(repeating: .paragraph, count: 3)
        )
    }

    @Test("Headlines that end the page behind a box are other stories'")
    func findsTeasersWithoutHeader() throws {
        let story = "The port of Merrow was closed on Friday after a storm, said the harbour master on the radio."
        let titles = ["Storm heads for the northern coast", "Mayor of Kudana resigns", "Ten dishes for a rainy day"]
        let text = ([story, story, "Sign up for our newsletter"] + titles).joined(separator: "\n\n")
        #expect(try PageFixture.kinds(text).suffix(3) == [.teaserTitle, .teaserTitle, .teaserTitle])
        #expect(try !PageFixture.kinds(([story, story] + titles).joined(separator: "\n\n")).contains(.teaserTitle))
    }

    @Test(
        "A heading stands over what goes on with the story",
        arguments: [
            ("‘They cannot close the sea’", BlockKind.heading), ("2. Who has to pay", .heading),
            ("What you will need now:", .heading), ("The harbour master said:", .paragraph), ("(Laughter)", .paragraph),
        ]
    )
    func tellsHeadings(line: String, kind: BlockKind) throws {
        let story = "The port of Merrow was closed on Friday after a storm, said the harbour master on the radio."
        #expect(try PageFixture.kinds("\(story)\n\n\(line)\n\n\(story)")[1] == kind)
    }

    @Test("A title that the record gives is found in the text and not taken from it again")
    func findsGivenTitle() throws {
        let text = "PORT CLOSED.\n\nThe port of Merrow was closed on Friday after a storm, and will stay so."
        #expect(try PageFixture.kinds(text, title: "Port closed") == [.title, .paragraph])
        #expect(try PageFixture.facts(text, title: "Port closed").title == Evidenced("Port closed", evidence: "record"))
        let other = try PageFixture.kinds(
            "What the storm did to us\n\nThe port of Merrow was closed on Friday after it.",
            title: "Port closed"
        )
        #expect(!other.contains(.title))
    }

    @Test(
        "The first line is no title where it does not look like one or nothing follows",
        arguments: [
            "The port of Merrow was closed on Friday after a storm.\n\nIt will open on Sunday, the harbour master said on the radio.",
            "The port is closed until further notice",
            "Port\n\nThe port of Merrow was closed on Friday after a storm, said the master.",
            "and so the port was closed\n\nThe port of Merrow was closed on Friday after a storm, said the harbour master.",
            "What the master said:\n\nThe port of Merrow was closed on Friday after a storm, said the harbour master.",
            "4 March 2033\n\nThe port of Merrow was closed on Friday after a storm, said the harbour master on Friday.",
        ]
    )
    func findsNoTitle(text: String) throws {
        #expect(try PageFixture.facts(text).title == nil)
        #expect(try !PageFixture.kinds(text).contains(.title))
    }

    @Test(
        "A headline may end with a question, an ellipsis, an abbreviation or, in capitals, a full stop",
        arguments: [
            "Who will pay for the port?", "Storm over Merrow ...", "Storm heads for the U.S.",
            "Storm Closes Every Port Along The Northern Coast.", "“Never again,” say the fishermen of Merrow",
            "What is the harbour tax, and will you have to pay it?",
            "Port to stay closed until further notice, master says. Fishermen angry",
        ]
    )
    func findsTitle(headline: String) throws {
        let text = headline + "\n\nThe port of Merrow was closed on Friday after a storm, said the harbour master."
        #expect(try PageFixture.facts(text).title == Evidenced(headline, evidence: "first_line"))
    }
}

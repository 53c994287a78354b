import Language
import Model
import TestSupport
import Testing

@testable import Extraction

/// What is too little to be a report.
@Suite struct ReportSieveTests {
    /// Whether the words between square brackets pass, under the cue between angle brackets, as a report.
    private func passes(
        _ text: String,
        phrase: Phrase? = Phrase(tokens: 0..<1, head: 0, kind: .nominal)
    ) throws -> Bool {
        let plain = text.filter { !"[]<>".contains($0) }
        let models = try ExtractionModels.load()
        let parsed = try Reading().parsed(StoryBuilder(paragraphs: [plain]).article)
        let scene = Scene(parsed: parsed, models: models)
        let cue = try #require(tokens(text, "<", ">", parsed))
        let content = try #require(tokens(text, "[", "]", parsed))
        let draft = QuoteDraft(
            kind: .indirect,
            spans: [content],
            segments: [],
            phrase: phrase,
            cue: CueNamer(scene: scene).candidate(cue, subject: phrase),
            method: .syntax,
            passage: 0
        )
        return ReportSieve(scene: scene).passes(draft)
    }

    private func tokens(_ text: String, _ open: Character, _ close: Character, _ parsed: ParsedArticle) -> Range<Int>? {
        guard let start = text.firstIndex(of: open), let end = text.firstIndex(of: close) else { return nil }
        let isMark: (Character) -> Bool = { "[]<>".contains($0) }
        let lower = text[..<start].filter { !isMark($0) }.utf8.count
        let upper = text[..<end].filter { !isMark($0) }.utf8.count
        let found = parsed.tokens.indices.filter {
            parsed.tokens[$0].range.start >= lower && parsed.tokens[$0].range.end <= upper
        }
        guard let first = found.first, let last = found.last else { return nil }
        return first..<last + 1
    }

    @Test(
        "A pronoun alone, a place behind a verb of saying or a preposition for one is no report",
        arguments: [
            "Duarte <denied> [it] on Monday.", "The report, [which] Duarte <rejected>, is late.",
            "Lund, [whom] Duarte <criticised>, left.", "Duarte <spoke> [from the back of a lorry] on Monday.",
            "Duarte told the board <about> [how the port would close].",
            "Duarte and her allies were <quick to impose> [heavy dues on the harbour].",
            "Duarte, who leads the council, <called> [the session to settle the matter].",
        ]
    )
    func refuses(text: String) throws {
        #expect(try passes(text) == false)
    }

    @Test(
        "A few words that nobody reports are no report without a word of saying",
        arguments: [
            ("In <the widely panned> [harbour plan] were errors.", false),
            ("While [the older notes] were <deleted>, the rest stayed.", false),
            ("Work went on amid <allegations of> [fraud].", true),
            ("This does not <bode well for> [the harbour].", true),
        ]
    )
    func asksForSomebody(text: String, isReport: Bool) throws {
        #expect(try passes(text, phrase: nil) == isReport)
    }

    @Test(
        "A clause, the name of what is denied, and what is doubtful may be reports",
        arguments: [
            "Duarte <said> [the port was closed] on Monday.", "Duarte <denied> [the charges] on Monday.",
            "Duarte <said> [in May the port would close].", "Duarte <attended> [the meeting of the council] on Monday.",
            "Duarte <called> [the session a waste of time].", "Duarte was <able to say> [that the port was open].",
        ]
    )
    func keeps(text: String) throws {
        #expect(try passes(text))
    }
}

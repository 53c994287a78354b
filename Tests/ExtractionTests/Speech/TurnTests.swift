import Extraction
import Model
import TestSupport
import Testing

/// Transcripts: who speaks stands before the words, in capitals.
@Suite struct TurnTests {
    private let lead = "Mara Voss of the Ledger asked Mayor Jens Lund about the harbour on Friday."

    private func quotes(_ paragraphs: [String]) throws -> [String] {
        for annotator in [try Reading().annotator, try Reading().shipped()] {
            let annotated = annotator.annotate(StoryBuilder(paragraphs: [lead] + paragraphs).article)
            #expect(AnnotationCoherence.faults(in: annotated).isEmpty)
        }
        let annotated = try Reading().shipped().annotate(StoryBuilder(paragraphs: [lead] + paragraphs).article)
        return annotated.quotes.indices.filter { annotated.quotes[$0].kind == .direct }
            .map { "\(ExpectedQuote($0, of: annotated))" }
    }

    @Test("Each turn is what the one says whom it begins with")
    func readsTurns() throws {
        #expect(
            try quotes(["VOSS: Will you sell it?", "JENS LUND: No. “Never,” I told the board.", "LUND: Ask them."]) == [
                "direct [Will you sell it?] by Mara Voss (VOSS, -)",
                "direct [No. “Never,” I told the board.] by Jens Lund (JENS LUND, -)",
                "direct [Ask them.] by Jens Lund (LUND, -)",
            ]
        )
    }

    @Test("A transcript printed in marks gives the words without the names")
    func readsMarkedTurns() throws {
        #expect(
            try quotes(["“VOSS: Will you sell it?”", "“LUND: The harbour stays ours.”"]) == [
                "direct [Will you sell it?] by Mara Voss (VOSS, -)",
                "direct [The harbour stays ours.] by Jens Lund (LUND, -)",
            ]
        )
    }

    @Test("Who is not named elsewhere is shown as printed")
    func keepsUnknown() throws {
        #expect(
            try quotes(["CALLER: Is it over?", "LUND: Not yet."]) == [
                "direct [Is it over?] by - (CALLER, -)",
                "direct [Not yet.] by Jens Lund (LUND, -)",
            ]
        )
    }

    @Test(
        "One word in capitals and a colon is no transcript",
        arguments: [
            "UPDATE: The board meets again on Monday.", "READ MORE: How the harbour was built.", "LUND: ", "B: 12.",
        ]
    )
    func needsTurns(paragraph: String) throws {
        #expect(try quotes([paragraph]).isEmpty)
    }
}

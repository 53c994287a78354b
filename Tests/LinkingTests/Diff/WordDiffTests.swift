import Linking
import Model
import Testing

@Suite struct WordDiffTests {
    @Test("Words that agree after folding are equal and printed as they are")
    func foldsWords() {
        let diff = WordDiff(recorded: "We cannot -- we will not.", other: "“WE CANNOT—we will not”")
        #expect(
            diff.steps == [
                DiffStep(.equal, recorded: "We cannot -- we will not.", other: "“WE CANNOT—we will not”")
            ]
        )
    }

    @Test(
        "Steps say what is left out, put in and replaced",
        arguments: [
            ("a b c", "a c", [DiffStep(.equal, "a", "a"), DiffStep(.delete, "b", ""), DiffStep(.equal, "c", "c")]),
            ("a c", "a b c", [DiffStep(.equal, "a", "a"), DiffStep(.insert, "", "b"), DiffStep(.equal, "c", "c")]),
            ("a b", "x y b", [DiffStep(.replace, "a", "x y"), DiffStep(.equal, "b", "b")]),
            ("", "a", [DiffStep(.insert, "", "a")]),
            ("a", "", [DiffStep(.delete, "a", "")]),
            ("", "", []),
            ("…", "!", [DiffStep(.replace, "…", "!")]),
        ]
    )
    func names(recorded: String, other: String, steps: [DiffStep]) {
        #expect(WordDiff(recorded: recorded, other: other).steps == steps)
    }

    @Test("A part that recurs is found as a whole, not in pieces")
    func findsWholeParts() {
        let diff = WordDiff(recorded: "we can do this and we must", other: "we must")
        #expect(
            diff.steps == [
                DiffStep(.delete, "we can do this and", ""), DiffStep(.equal, "we must", "we must"),
            ]
        )
    }
}

extension DiffStep {
    fileprivate init(_ operation: Operation, _ recorded: String, _ other: String) {
        self.init(operation, recorded: recorded, other: other)
    }
}

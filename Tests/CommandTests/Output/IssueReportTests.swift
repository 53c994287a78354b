import Model
import TestSupport
import Testing

@testable import Command

@Suite struct IssueReportTests {
    private let issues = [
        CorpusIssue(.skipped, path: "wire/a.jsonl", line: 7, code: "invalid_json", message: "The line is not JSON."),
        CorpusIssue(.repaired, path: "wire/b\u{1B}[31m.txt", article: "b", code: "invalid_utf8", message: "Said “no”."),
        CorpusIssue(
            .notice,
            path: "wire/c.txt",
            article: "c",
            code: "guessed",
            message: "The first line is the title."
        ),
    ]

    @Test("People read one line for all that was skipped or repaired, and no control character reaches their terminal")
    func lines() {
        let text = String(decoding: IssueReport.lines(issues), as: UTF8.self)
        #expect(
            text == """
                onrecord: skipped wire/a.jsonl:7: The line is not JSON. (invalid_json)
                onrecord: repaired wire/b?[31m.txt: Said “no”. (invalid_utf8)

                """
        )
    }

    @Test("A file gets JSON Lines, and what it held before is gone")
    func file() throws {
        let folder = try TemporaryFolder(["report": "a line of an earlier run, longer than what comes now\n"])
        let report = try IssueReport(path: folder.path("report"))
        try report.write([issues[0]])
        try report.write(Array(issues[1...]))
        let lines = try folder.text("report").split(separator: "\n")
        #expect(lines.count == 3)
        #expect(
            lines.first == """
                {"severity":"skipped","path":"wire/a.jsonl","line":7,"article":null,"code":"invalid_json",\
                "message":"The line is not JSON."}
                """
        )
    }

    @Test("A report that cannot be written is a failure of the run")
    func unwritable() {
        let failure = #expect(throws: CommandFailure.self) { try IssueReport(path: "/nonexistent/report") }
        #expect(failure?.reason == .failed)
    }
}

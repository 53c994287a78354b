import Model
import Testing

@testable import Corpus

@Suite struct TagGuardTests {
    private func safe(_ html: String, limit: Int = 3) -> String {
        let utf8 = Array(html.utf8)
        return String(decoding: utf8[..<TagGuard.safeLength(of: utf8, attributes: limit)], as: UTF8.self)
    }

    @Test(
        "A page is safe up to the tag with too many attributes",
        arguments: [
            ("<p a b>x", "<p a b>x"), ("<p>x<b a b c d>y", "<p>x"), ("<p>x<b a=\"1\"b='2'c=\"3\"d='4'>y", "<p>x"),
            ("<p a=\"> 1 2 3 4 5 6\">x", "<p a=\"> 1 2 3 4 5 6\">x"), ("a < b c d e f g", "a < b c d e f g"),
            ("<!-- <b a b c d e> -->x", "<!-- <b a b c d e> -->x"),
            ("<script>if (a <b c d e f g</SCRIPT>x", "<script>if (a <b c d e f g</SCRIPT>x"),
            ("<style>a <b c d e f</style><i a b c d>", "<style>a <b c d e f</style>"),
            ("<b a   \n  b\tc>x", "<b a   \n  b\tc>x"),
            ("", ""), ("<", "<"), ("<b a=\"", "<b a=\""), ("<!--", "<!--"), ("<script>", "<script>"),
        ]
    )
    func cuts(html: String, expected: String) {
        #expect(safe(html) == expected)
    }

    @Test("A tag of a hundred thousand attributes costs its page the rest, and it is told")
    func tells() throws {
        let attributes = (0..<100_000).map { "a\($0)" }.joined(separator: " ")
        let reading = try PageFixtureReader.read(Array("<p>Words before.<b \(attributes)>more".utf8))
        #expect(reading.article?.text.string == "Words before.")
        #expect(reading.issues.map(\.code) == ["cut_page"])
    }
}

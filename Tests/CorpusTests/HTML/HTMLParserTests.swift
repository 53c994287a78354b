import Testing

@testable import Corpus

@Suite struct HTMLParserTests {
    /// The tree as nested names with the text in it: `p(Some b(bold) words.)`.
    private func shown(_ html: String, limits: HTMLLimits = .standard) -> String {
        let tree = HTMLParser.parse(Array(html.utf8), limits: limits)
        var shown = ""
        var ends: [Int] = []
        for index in tree.nodes.indices {
            while let end = ends.last, index >= end {
                shown += ")"
                ends.removeLast()
            }
            if tree.nodes[index].tag == .text {
                shown += String(decoding: tree.text(index), as: UTF8.self)
            } else {
                shown += "\(tree.nodes[index].tag.rawValue)("
                ends.append(tree.range(of: index).upperBound)
            }
        }
        return shown + String(repeating: ")", count: ends.count)
    }

    @Test(
        "Pages are parsed, and what is malformed is repaired",
        arguments: [
            ("<p>A <b>bold</b> word.", "html(body(p(A b(bold) word.)))"),
            ("<p>One<p>Two", "html(body(p(One)p(Two)))"),
            ("<ul><li>a<li>b</ul>", "html(body(ul(li(a)li(b))))"),
            ("<p>a &amp; b &lt;c&gt; &eacute; &#8217; &#x1F600; &nope;", "html(body(p(a & b <c> é ’ 😀 &nope;)))"),
            (
                "<article><figure><figcaption>x</figcaption></figure></article>",
                "html(body(article(figure(figcaption(x)))))"
            ),
            (
                "<script>if (a < b) { x(\"<p>\") }</script><p>a",
                "html(head(script(if (a < b) { x(\"<p>\") }))body(p(a)))"
            ),
            ("<!-- <p>no</p> --><p>a<!-- no -->b", "html(body(p(ab)))"),
            ("<x-card>a</x-card>", "html(body(#unknown(a)))"), ("", ""), ("</p></div>", ""),
            ("<p title='a>b'>c", "html(body(p(c)))"),
        ]
    )
    func parses(html: String, expected: String) {
        #expect(shown(html) == expected)
    }

    @Test("Attributes are found by name, in any case, with entities resolved")
    func readsAttributes() throws {
        let tree = HTMLParser.parse(
            Array("<p CLASS=' Lead  big' id=x lang><a href=\"?a=1&amp;b=2\" onclick=no>t</a>".utf8)
        )
        let paragraph = try #require(tree.elements(.p).first)
        #expect(tree.tokens(.class, of: paragraph) == ["lead", "big"])
        #expect(tree.value(.id, of: paragraph) == "x")
        #expect(tree.value(.lang, of: paragraph) == "")
        #expect(tree.value(.href, of: paragraph) == nil)
        #expect(tree.value(.href, of: try #require(tree.elements(.a).first)) == "?a=1&b=2")
    }

    @Test("No entity that a page defines is expanded, and nothing outside is read")
    func expandsNothing() {
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
            <html><body><p>&b; &f;</p></body></html>
            """
        #expect(shown(bomb).contains("p(&b; &f;)"))
    }

    @Test("Depth and number of elements are bounded, and it is told")
    func bounds() {
        let deep = HTMLParser.parse(Array(String(repeating: "<div>", count: 100_000).utf8))
        #expect(deep.isCut)
        #expect(deep.nodes.count <= 512)
        let wide = HTMLParser.parse(
            Array(String(repeating: "<b>a</b>", count: 100_000).utf8),
            limits: HTMLLimits(nodes: 1000)
        )
        #expect(wide.isCut)
        #expect(wide.nodes.count == 1000)
        #expect(!HTMLParser.parse(Array("<p>a".utf8)).isCut)
    }

    @Test(
        "Every node lies in its parent",
        arguments: ["<p>a<b>c<i>d</b>e</i>f", "<table>a<tr>b<td>c</table>d", "<a><div><a>x"]
    )
    func nests(html: String) {
        let tree = HTMLParser.parse(Array(html.utf8))
        for index in tree.nodes.indices {
            guard let parent = tree.parent(of: index) else { continue }
            #expect(tree.range(of: parent).contains(index))
            #expect(tree.range(of: parent).upperBound >= tree.range(of: index).upperBound)
        }
    }

    @Test(
        "Bytes of other encodings are read where they are known",
        arguments: [
            ("windows-1251", [0xCF, 0xEE, 0xF0, 0xF2], "Порт"), ("shift_jis", [0x8D, 0x60], "港"),
            ("koi8-r", [0xF0], "П"),
        ] as [(String, [UInt8], String)]
    )
    func transcodes(label: String, bytes: [UInt8], text: String) {
        #expect(HTMLParser.transcode(bytes, from: label).map { String(decoding: $0, as: UTF8.self) } == text)
        #expect(HTMLParser.transcode(bytes, from: "no-such-encoding") == nil)
        #expect(HTMLParser.transcode([0xFF, 0xFF], from: "shift_jis") == nil)
    }
}

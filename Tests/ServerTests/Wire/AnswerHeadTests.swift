import NIOCore
import NIOHTTP1
import Testing

@testable import Server

@Suite struct AnswerHeadTests {
    private func lines(_ response: Response, version: HTTPVersion = .http1_1) -> [String] {
        String(buffer: AnswerHead(response, version: version).ended()).components("\r\n")
    }

    @Test("A head is a status line, the fields in their order, the length and an empty line")
    func whole() {
        let response = Response(status: .ok, headers: ["ETag": "\"a\"", "Vary": "Accept"], body: Array("four".utf8))
        #expect(lines(response) == ["HTTP/1.1 200 OK", "ETag: \"a\"", "Vary: Accept", "Content-Length: 4", "", ""])
        let unknown = Response(status: .custom(code: 299, reasonPhrase: "Odd"))
        #expect(lines(unknown, version: .http1_0) == ["HTTP/1.0 299 Odd", "Content-Length: 0", "", ""])
    }

    @Test("An answer without a body has no length, nor has one that is made while it is read")
    func noLength() {
        #expect(lines(Response(status: .noContent)) == ["HTTP/1.1 204 No Content", "", ""])
        var streamed = Response(status: .ok)
        streamed.parts = PartSource { PartSource.Parts { _ in nil } }
        #expect(lines(streamed) == ["HTTP/1.1 200 OK", "", ""])
    }

    @Test("No value ends its line", arguments: ["a\r\nX-Evil: 1", "a\nb", "a\0b", "a\u{7F}b", "a\u{1}b"])
    func injection(value: String) {
        let lines = lines(Response(status: .noContent, headers: ["Link": value]))
        #expect(lines.count == 4)
        #expect(lines[1].hasPrefix("Link: a "))
        #expect(lines[1].unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    }

    @Test("What may stand in a value is left as it is", arguments: ["a\tb", "é", "", "a, b; c=\"d\""])
    func kept(value: String) {
        #expect(lines(Response(status: .noContent, headers: ["Link": value]))[1] == "Link: " + value)
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}

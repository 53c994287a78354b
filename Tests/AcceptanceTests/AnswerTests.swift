import Foundation
import Model
import Pipeline
import Testing

/// The examples' JSON: what leaves the program agrees with itself.
@Suite struct AnswerTests {
    private func lines() async throws -> [[String: Any]] {
        try await Wire.articles().values.sorted { $0.article.id < $1.article.id }
            .map { annotated in
                var json = JSONWriter()
                ArticleRenderer(annotated).writeLine(into: &json)
                let object = try JSONSerialization.jsonObject(with: Data(json.bytes))
                return try #require(object as? [String: Any])
            }
    }

    @Test("Wherever text stands beside offsets in Unicode scalars, it is the slice")
    func slices() async throws {
        var slices = 0
        for line in try await lines() {
            let scalars = Array(try #require(line["text"] as? String).unicodeScalars)
            try check(line, scalars, &slices)
        }
        #expect(slices > 500)
    }

    private func check(_ value: Any, _ scalars: [Unicode.Scalar], _ slices: inout Int) throws {
        if let array = value as? [Any] {
            for element in array { try check(element, scalars, &slices) }
        } else if let object = value as? [String: Any] {
            for member in object.values { try check(member, scalars, &slices) }
            guard let start = object["start"] as? Int, let end = object["end"] as? Int else { return }
            try #require(start >= 0 && start <= end && end <= scalars.count)
            guard let text = object["text"] as? String else { return }
            #expect(String(String.UnicodeScalarView(scalars[start..<end])) == text)
            slices += 1
        }
    }

    @Test("A quote's text is its spans joined by one space, and its id tells where it begins")
    func quotes() async throws {
        for line in try await lines() {
            let scalars = Array(try #require(line["text"] as? String).unicodeScalars)
            let quotes = try #require(line["quotes"] as? [[String: Any]])
            #expect(Set(quotes.compactMap { $0["id"] as? String }).count == quotes.count)
            for quote in quotes {
                let spans = try #require(quote["spans"] as? [[String: Int]])
                let texts = try spans.map { span in
                    let bounds = try #require(span["start"])..<(try #require(span["end"]))
                    return String(String.UnicodeScalarView(scalars[bounds]))
                }
                #expect(quote["text"] as? String == texts.joined(separator: " "))
                let id = try #require(quote["id"] as? String)
                let start = try #require(spans.first?["start"])
                #expect(id.hasPrefix("\(try #require(line["id"] as? String)).\(start)"))
            }
        }
    }

    @Test("The same files give the same bytes")
    func deterministic() async throws {
        let first = try await Wire.build().hash
        let again = try await Wire.buildAgain().hash
        #expect(first == again)
    }
}

import Model
import Testing

/// The examples' blocks and metadata against what a reader found.
@Suite struct ReadingTests {
    @Test("Every example is read, and none beside them")
    func complete() async throws {
        #expect(try await Set(Wire.articles().keys) == Set(Expected.articles().keys))
    }

    @Test("Every line has the function that a reader gives it")
    func blocks() async throws {
        let articles = try await Wire.articles()
        for (id, expected) in try Expected.articles() {
            let annotated = try #require(articles[id])
            let found = annotated.article.blocks.map { block in
                "\(block.kind.rawValue): \(String(annotated.article.text.string(block.range).prefix(40)).trimmed)"
            }
            #expect(found == expected.blocks.map { "\($0.kind): \(String($0.text.prefix(40)).trimmed)" }, "\(id)")
        }
    }

    @Test("Title, authors and dateline are those of the page, and null where it gives none")
    func metadata() async throws {
        let articles = try await Wire.articles()
        for (id, expected) in try Expected.articles() {
            let article = try #require(articles[id]).article
            #expect(article.title?.value == expected.title, "\(id)")
            #expect(article.authors.map(\.value) == expected.authors, "\(id)")
            #expect(article.dateline == expected.dateline, "\(id)")
        }
    }

    @Test("No outlet is wrong, and two of three are found")
    func outlets() async throws {
        let articles = try await Wire.articles()
        let expected = try Expected.articles()
        var found = 0
        for (id, page) in expected {
            guard let outlet = try #require(articles[id]).article.outlet else { continue }
            #expect(Slugged(outlet.name) == Slugged(page.outlet ?? "none"), "\(id)")
            found += 1
        }
        #expect(found * 3 >= expected.count * 2)
    }
}

/// A name without its article, for comparison.
struct Slugged: Equatable {
    private let words: [String]

    init(_ name: String) {
        words = name.lowercased().split(separator: " ").map(String.init).filter { $0 != "the" }
    }
}

extension String {
    /// Without white space at its ends.
    var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}

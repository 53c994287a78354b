import Extraction
import Model
import TestSupport
import Testing

@Suite struct CoherenceTests {
    @Test("Whatever a messy page says, its annotation holds together", arguments: MessyStories.all.keys.sorted())
    func holdsTogether(story: String) throws {
        let article = try #require(MessyStories.all[story])
        let annotated = try Reading().annotator.annotate(article)
        #expect(AnnotationCoherence.faults(in: annotated) == [])
        #expect(BlockCoverage.faults(in: article) == [] && !annotated.quotes.isEmpty)
    }

    @Test("With the models, too, a messy page's annotation holds together", arguments: MessyStories.all.keys.sorted())
    func holdsTogetherWithModels(story: String) throws {
        let article = try #require(MessyStories.all[story])
        let annotator = try Reading().shipped()
        let annotated = annotator.annotate(article)
        #expect(AnnotationCoherence.faults(in: annotated) == [])
        #expect(annotated == annotator.annotate(article))
        let count = article.text.string.unicodeScalars.count
        for length in stride(from: 0, to: count, by: max(1, count / 12)) {
            let faults = AnnotationCoherence.faults(in: annotator.annotate(article.truncated(toScalars: length)))
            #expect(faults == [], "cut behind \(length) characters")
        }
    }

    @Test("The same bytes give the same annotation", arguments: MessyStories.all.keys.sorted())
    func isDeterministic(story: String) throws {
        let article = try #require(MessyStories.all[story])
        func line() throws -> [UInt8] {
            var json = JSONWriter()
            ArticleRenderer(try Reading().annotator.annotate(article)).writeLine(into: &json)
            return json.bytes
        }
        #expect(try line() == line())
    }

    @Test(
        "A page cut anywhere is annotated, and the annotation holds together",
        arguments: MessyStories.all.keys.sorted()
    )
    func survivesTruncation(story: String) throws {
        let article = try #require(MessyStories.all[story])
        let annotator = try Reading().annotator
        let count = article.text.string.unicodeScalars.count
        for length in stride(from: 0, to: count, by: max(1, count / 300)) {
            let faults = AnnotationCoherence.faults(in: annotator.annotate(article.truncated(toScalars: length)))
            #expect(faults == [], "cut behind \(length) characters")
        }
    }

    @Test("Paragraphs shuffled, doubled and stripped of their kinds hold together", arguments: 0..<30)
    func survivesShuffling(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let source = try #require(
            MessyStories.all.keys.sorted().randomElement(using: &random).flatMap { MessyStories.all[$0] }
        )
        var story = StoryBuilder("shuffled")
        for _ in 0..<12 {
            let block = try #require(source.blocks.randomElement(using: &random))
            let kind = try #require(BlockKind.allCases.randomElement(using: &random))
            story = story.block(kind, source.text.string(block.range))
        }
        #expect(AnnotationCoherence.faults(in: try Reading().annotator.annotate(story.article)) == [])
    }

    @Test("Words and marks in any order hold together", arguments: 0..<60)
    func survivesNoise(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let pieces = [
            "“", "”", "\"", "‘", "’", "'", "«", "»", "„", "''", "``", ", ", ". ", ": ", " — ", "…", "? ", " ", " ", " ",
            "(",
            ") ", "Ana Duarte", "Duarte", "Mr. Osei", "she", "he", "they", "said", "according to", "told", "adding",
            "that",
            "the mayor", "officials", "We will stay", "no", "of the", "and", "who", "Halvern Port Authority", "not",
            "\n", "12",
        ]
        let paragraphs = (0..<4).map { _ in "x" + random.text(of: pieces, upTo: 60) + "x" }
        let annotated = try Reading().annotated(paragraphs)
        #expect(AnnotationCoherence.faults(in: annotated) == [])
    }

    /// Texts of about 100 KB that make a careless reader take time that grows with the square of their length.
    static let hostile: [(String, String)] = [
        ("opening marks", String(repeating: "“", count: 200_000)),
        ("opening marks with words", String(repeating: "“a ", count: 20_000)),
        ("straight marks", String(repeating: "\"a ", count: 30_000)),
        ("apostrophes", String(repeating: "'", count: 100_000)), ("elisions", String(repeating: " 'a’", count: 20_000)),
        ("saying", String(repeating: "said ", count: 100_000)),
        ("she said", String(repeating: "she said ", count: 12_000)),
        ("quoted saying", String(repeating: "“No,” she said. ", count: 6_000)),
        ("according to", String(repeating: "according to ", count: 8_000)),
        ("capitals", String(repeating: "Ab ", count: 50_000)),
        ("names", (0..<10_000).map { "Ana D\(String($0, radix: 36))x left." }.joined(separator: " ")),
        ("namesakes", (0..<10_000).map { "A\(String($0, radix: 36))q Duarte left." }.joined(separator: " ")),
        (
            "chains",
            "The head of the " + String(repeating: "department of the ministry of the ", count: 3_000) + "sea said no."
        ),
        ("appositions", "Ana Duarte, " + String(repeating: "the mayor, ", count: 9_000) + "said it was over."),
        ("brackets", String(repeating: "(", count: 50_000) + String(repeating: ")", count: 50_000)),
        ("control characters", String(repeating: "\u{1}\u{0}a", count: 30_000)),
        ("stops", String(repeating: ". ", count: 50_000)), ("initials", String(repeating: "A.b.", count: 25_000)),
        ("mail", String(repeating: "ab.", count: 30_000)), ("colons", String(repeating: "a: ", count: 30_000)),
        ("relative clauses", String(repeating: "who said the man who ", count: 5_000)),
        ("unclosed words", String(repeating: "“a b, he said. ", count: 7_000)),
        ("words after words", "“" + String(repeating: "a, he said b ", count: 7_000) + "“x"),
        ("pronouns", (0..<1_500).map { "Ana D\($0)x left by night. “No,” she said." }.joined(separator: " ")),
        ("mixed marks", String(repeating: "“«‘\"a", count: 10_000)),
        ("one word", String(repeating: "a", count: 100_000)),
    ]

    @Test("A text made to slow a reader down is read, and the annotation holds together", arguments: hostile)
    func survivesHostile(name: String, text: String) throws {
        let annotated = try Reading().annotated([text.trimmingSuffix(" ")])
        #expect(AnnotationCoherence.faults(in: annotated) == [])
    }

    @Test(
        "Thousands of short paragraphs are read",
        arguments: ["“No.”", "“No", "she said", "— Ana Duarte", "Ana Duarte: “No.”"]
    )
    func survivesManyParagraphs(paragraph: String) throws {
        let annotated = try Reading().annotated([String](repeating: paragraph, count: 4_000))
        #expect(AnnotationCoherence.faults(in: annotated) == [])
    }
}

extension String {
    /// The text without the `suffix` characters at its end.
    fileprivate func trimmingSuffix(_ suffix: Character) -> String {
        var copy = self
        while copy.last == suffix { copy.removeLast() }
        return copy
    }
}

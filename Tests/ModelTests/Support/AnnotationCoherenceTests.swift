import Model
import TestSupport
import Testing

@Suite struct AnnotationCoherenceTests {
    private static let sound = ArticleBuilder("a", "“Não,” Ana Duarte said. “Never. Ever.” Duarte left.")
        .naming("Ana Duarte", as: ["Duarte"]).naming("Nobody Else")
        .quoting("Não,", by: "Ana Duarte").quoting("Never.", by: "Ana Duarte").quoting("Ever.")
        .annotated

    private static var base: AnnotatedArticle {
        var annotated = sound
        annotated.entities.removeLast()
        return annotated
    }

    @Test("A sound annotation has no faults")
    func acceptsSound() {
        #expect(AnnotationCoherence.faults(in: Self.base).isEmpty)
    }

    private static let damages: [(String, @Sendable (inout AnnotatedArticle) -> Void)] = [
        ("a span inside of a character", { $0.quotes[0].spans = [TextRange(5, 8)] }),
        ("a span off the text", { $0.quotes[0].spans = [TextRange(3, 8_000)] }),
        ("a direct quote without segments", { $0.quotes[0].segments = [] }),
        ("an indirect quote with segments", { $0.quotes[0].kind = .indirect }),
        (
            "a segment outside the spans",
            {
                $0.quotes[0].kind = .mixed
                $0.quotes[0].segments = [TextRange(0, 3)]
            }
        ),
        ("a wrong position", { $0.quotes[0].position += 1 }), ("a wrong recurrence", { $0.quotes[1].recurrence = 0 }),
        ("quotes out of order", { $0.quotes.reverse() }), ("a quote twice", { $0.quotes.insert($0.quotes[0], at: 0) }),
        ("continues itself", { $0.quotes[1].continues = 1 }), ("continues a later one", { $0.quotes[0].continues = 1 }),
        ("too sure", { $0.quotes[0].attribution.confidence = 1.01 }),
        ("a reason beside a speaker", { $0.quotes[0].attribution.reason = .ambiguous }),
        ("no reason", { $0.quotes[2].attribution.reason = nil }),
        ("no such entity", { $0.quotes[0].speaker.entity = 7 }),
        ("a known speaker of no type", { $0.quotes[0].speaker.type = .unknown }),
        ("a wrong zone", { $0.quotes[0].zone = .title }), ("no paragraph", { $0.quotes[0].paragraph = nil }),
        ("an empty cue", { $0.quotes[0].cue = Cue(range: TextRange(4, 4), lemma: "say") }),
        ("an entity never mentioned", { $0.entities[0].mentions = [] }),
        ("ids recur", { $0.entities.append($0.entities[0]) }),
        ("mentions out of order", { $0.entities[0].mentions.reverse() }), ("no name", { $0.entities[0].name = "" }),
    ]

    @Test("Every damage is found", arguments: damages.indices)
    func findsDamage(index: Int) {
        var annotated = Self.base
        Self.damages[index].1(&annotated)
        #expect(!AnnotationCoherence.faults(in: annotated).isEmpty, "\(Self.damages[index].0)")
    }
}

import Model
import TestSupport

/// Articles put together at random from few names and sentences, so that much of them is shared.
struct InventedCorpus {
    private static let given = ["Ana", "Rui", "Otto", "Ines", "Sergei", "Sergey", "A.", "José", "Jose"]
    private static let surnames = ["Duarte", "Durate", "Valadar", "Brand", "Lavrenko", "Peña", "Pena", "Quint"]
    private static let roles = ["mayor", "union leader", "senator"]
    private static let words =
        "the port will not wait and we shall march tomorrow because no ship has sailed for eleven months"

    private var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed) }

    /// That many articles, with ids in order.
    mutating func articles(_ count: Int) -> [AnnotatedArticle] {
        (0..<count).map { article("article-\(100_000 + $0)") }
    }

    private mutating func article(_ id: String) -> AnnotatedArticle {
        let names = (0..<3).map { _ in name() }
        let quotes = (0..<3).map { _ in sentence() }
        let body = zip(names, quotes).map { "\($0) said: “\($1)”" }.joined(separator: " ")
        var builder = ArticleBuilder(id, body).titled(sentence())
        if Bool.random(using: &random) {
            builder = builder.published("2031-0\(Int.random(in: 1...9, using: &random))-11")
        }
        for name in Set(names).sorted() {
            builder = builder.naming(name, roles: Bool.random(using: &random) ? [pick(Self.roles)] : [])
        }
        for (name, quote) in zip(names, quotes) {
            builder = builder.quoting(quote, by: Int.random(in: 0..<4, using: &random) == 0 ? nil : name)
        }
        return builder.annotated
    }

    private mutating func name() -> String {
        Int.random(in: 0..<4, using: &random) == 0 ? pick(Self.surnames) : "\(pick(Self.given)) \(pick(Self.surnames))"
    }

    /// A stretch of the one speech, at times with a word changed.
    private mutating func sentence() -> String {
        let words = Self.words.split(separator: " ").map(String.init)
        let start = Int.random(in: 0..<words.count - 2, using: &random)
        var stretch = Array(words[start..<Int.random(in: start + 1...words.count, using: &random)])
        if Bool.random(using: &random) { stretch[Int.random(in: stretch.indices, using: &random)] = pick(words) }
        return stretch.joined(separator: " ")
    }

    private mutating func pick(_ choices: [String]) -> String {
        choices[Int.random(in: choices.indices, using: &random)]
    }
}

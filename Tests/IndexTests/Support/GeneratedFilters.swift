import Index
import Model
import TestSupport

/// Random filters over what a ``GeneratedCorpus`` holds, with things that it does not hold.
struct GeneratedFilters {
    var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed)
    }

    /// Mostly nothing, else one or two choices among `pool`.
    mutating func choices<Value>(_ pool: [Value], rarity: Int = 5) -> [Choice<Value>] {
        guard random.once(in: rarity) else { return [] }
        return (0..<Int.random(in: 1...2, using: &random))
            .map { _ in
                Choice(
                    anyOf: Array(pool.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random))),
                    noneOf: Array(pool.shuffled(using: &random).prefix(random.once(in: 3) ? 1 : 0))
                )
            }
    }

    mutating func speakers() -> [Choice<String>] {
        choices(GeneratedCorpus.surnames.flatMap { [$0.lowercased(), "ANA \($0)", $0] } + ["Nobody", ""])
    }

    mutating func entities() -> [Choice<String>] {
        choices(GeneratedCorpus.surnames.map { $0.lowercased() } + ["nobody"])
    }

    mutating func outlets() -> [Choice<String>] {
        choices((1...GeneratedCorpus.outletCount).map { "outlet-\($0)" } + ["outlet-9"])
    }

    mutating func articles() -> [Choice<String>] {
        choices((0..<60).map { "a0\($0 < 10 ? "0" : "")\($0)" } + ["nowhere"], rarity: 9)
    }

    mutating func stories() -> [Choice<String>] { choices(["s-first", "s-second", "s-third"]) }

    mutating func dates() -> DateBounds {
        let pool = GeneratedCorpus.dates.compactMap(\.self) + ["", "9999", "2031-05-06T"]
        return DateBounds(
            from: random.once(in: 5) ? random.pick(pool.shuffled(using: &random)) : nil,
            to: random.once(in: 5) ? random.pick(pool.shuffled(using: &random)) : nil
        )
    }

    mutating func words() -> GeneratedQuery? {
        let vocabulary = GeneratedCorpus.vocabulary + ["duarte", "okafor"]
        return random.once(in: 3) ? .random(depth: 2, vocabulary: vocabulary, using: &random) : nil
    }

    mutating func number(in range: ClosedRange<Int>) -> Int? {
        random.once(in: 6) ? Int.random(in: range, using: &random) : nil
    }

    mutating func maybe<Value>(_ values: [Value]) -> Value? {
        random.once(in: 2) ? values.randomElement(using: &random) : nil
    }
}

extension GeneratedQuery {
    /// Whether a document of those words matches.
    func matches(_ document: [String]) -> Bool { score(of: document, among: [document]) != nil }
}

import Foundation
import Index
import Linking
import Model
import Pipeline

/// Scores what joins articles against a reader's finding.
struct LinkingReport {
    private let gold: LinkingGold
    private let findings: LinkingFindings

    /// Links the articles of a folder with `articles` and `gold.json`.
    init(folder: URL) async throws {
        gold = try LinkingGold.read(folder)
        let source = try CorpusSource([folder.appending(path: "articles").path])
        findings = LinkingFindings(try await CorpusPipeline().build(source).index.corpus)
    }

    /// The report, line by line.
    var lines: [String] {
        let names = names
        let known = Clustering(names.filter { $0.found != nil }.map { ($0.gold, $0.found) })
        let quotes = quotes
        let found = quotes.filter { $0.found != nil }
        return [
            "| | precision | recall | F1 | of |", "|---|---|---|---|---|",
            line("entities B³, all names", Clustering(names.map { ($0.gold, $0.found) }).bCubed, of: names.count),
            line("entities CEAF, all names", Clustering(names.map { ($0.gold, $0.found) }).ceaf, of: names.count),
            line("entities B³, names found", known.bCubed, of: known.count),
            line("entities CEAF, names found", known.ceaf, of: known.count),
            line("utterances, pairs", Clustering(quotes.map { ($0.gold, $0.found) }).pairs, of: quotes.count),
            line(
                "utterances, pairs of quotes found",
                Clustering(found.map { ($0.gold, $0.found) }).pairs,
                of: found.count
            ),
            line("stories, pairs", stories.pairs, of: stories.count),
            line("duplicates, pairs", duplicates, of: gold.duplicates.count),
            "", "Pairs of quotes of one utterance that were not joined: \(missed).", "",
            "Pairs of quotes of two utterances that were joined: \(mixed).", "",
        ] + kinds + confusion("relation", relations) + confusion("check", checks)
    }

    /// Each name in each article: the reader's entity and the program's.
    var names: [(item: String, gold: String, found: String?)] {
        gold.entities.flatMap { entity in
            entity.names.flatMap { names in
                names.texts.map { ("\($0) in \(names.article)", entity.id, findings.entity($0, in: names.article)) }
            }
        }
    }

    /// Each quote: the reader's utterance and the program's.
    var quotes: [(item: String, gold: String, found: String?)] {
        gold.utterances.flatMap { utterance in
            utterance.quotes.map { quote in
                let reference = findings.quote(quote.text, in: quote.article)
                return (
                    "\(quote.text) in \(quote.article) by \(findings.speaker(of: reference))", utterance.id,
                    reference.flatMap(findings.utterance).map(String.init)
                )
            }
        }
    }

    /// How many pairs of quotes that are one utterance were not joined, by what the program holds of their speakers.
    private var missed: String {
        var counts: [String: Int] = [:]
        for utterance in gold.utterances {
            let found = utterance.quotes.map { findings.quote($0.text, in: $0.article) }
            for (place, right) in found.enumerated() {
                for (other, left) in found[..<place].enumerated() {
                    let kinds = [utterance.quotes[other].kind, utterance.quotes[place].kind].sorted()
                    let reason = findings.reason(left, right)
                    counts[
                        reason == "joined" ? reason : reason + " (" + kinds.joined(separator: ", ") + ")",
                        default: 0
                    ] += 1
                }
            }
        }
        counts["joined"] = nil
        return Self.list(counts)
    }

    /// What was counted how often, in order.
    private static func list(_ counts: [String: Int]) -> String {
        counts.isEmpty
            ? "none" : counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }

    /// How many pairs of quotes that are two utterances were joined, by what the program holds of their speakers.
    private var mixed: String {
        let quotes = gold.utterances.flatMap { utterance in
            utterance.quotes.map { (utterance.id, $0.kind, findings.quote($0.text, in: $0.article)) }
        }
        var counts: [String: Int] = [:]
        for (place, right) in quotes.enumerated() {
            for left in quotes[..<place] where left.0 != right.0 {
                guard let one = left.2, let two = right.2, findings.utterance(of: one) == findings.utterance(of: two)
                else { continue }
                let kinds = [left.1, right.1].sorted().joined(separator: ", ")
                let speakers = one == two ? "in one quote" : findings.speakers(one, two)
                counts["\(speakers) (\(kinds))", default: 0] += 1
            }
        }
        return Self.list(counts)
    }

    /// Of each kind of entity, how many names are found, and B³ of those.
    private var kinds: [String] {
        let typeOf = Dictionary(gold.entities.map { ($0.id, $0.type) }, uniquingKeysWith: { one, _ in one })
        let rows = Dictionary(grouping: names) { typeOf[$0.gold] ?? "" }.sorted { $0.key < $1.key }
            .map { type, names -> String in
                let found = names.filter { $0.found != nil }
                let score = Clustering(found.map { ($0.gold, $0.found) }).bCubed
                let shares = [score.precision, score.recall].map(Self.percent).joined(separator: " | ")
                return "| \(type) | \(names.count) | \(found.count) | \(shares) |"
            }
        return ["| kind | names | found | B³ precision | B³ recall |", "|---|---|---|---|---|"] + rows + [""]
    }

    private var stories: Clustering {
        var storyOf: [String: String] = [:]
        for (index, story) in gold.stories.enumerated() {
            for article in story { storyOf[article] = "story \(index)" }
        }
        let corpus = findings.corpus
        return Clustering(
            corpus.articles.indices.map { place in
                let id = corpus.articles[place].article.id
                return (storyOf[id] ?? id, corpus.storyOf[place].map { "story \($0)" })
            }
        )
    }

    private var duplicates: Score {
        let corpus = findings.corpus
        let originals = corpus.articles.indices.map { corpus.duplicateOf[$0] ?? $0 }
        let right = gold.duplicates.count { pair in
            let places = pair.compactMap(findings.place)
            return places.count == 2 && originals[places[0]] == originals[places[1]]
        }
        let sizes = Dictionary(grouping: originals) { $0 }.values.map(\.count)
        return Score(right: right, found: sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }, wanted: gold.duplicates.count)
    }

    /// For each quote that is not the longest of its utterance, the reader's relation and the program's.
    ///
    /// Of a mixed quote only the words inside its marks are compared.
    var relations: [(item: String, gold: String, found: String)] {
        gold.utterances.flatMap { utterance -> [(item: String, gold: String, found: String)] in
            guard let longest = utterance.quotes.first(where: { $0.relation == nil }) else { return [] }
            return utterance.quotes.compactMap { quote in
                quote.relation.map {
                    let comparison = QuoteComparison(recorded: longest.marked, other: quote.marked)
                    return ("\(quote.marked) / \(longest.marked)", $0, comparison.relation.rawValue)
                }
            }
        }
    }

    /// Each text that is checked: the reader's verdict and the program's.
    var checks: [(item: String, gold: String, found: String)] {
        let checker = QuoteChecker(findings.corpus)
        return gold.checks.map { check in
            let speakers = check.speaker.map {
                checker.speakers(bearing: Array(findings.entities(named: $0)), orCalled: $0)
            }
            return (
                "\(check.text) by \(check.speaker ?? "anybody")", check.verdict,
                checker.check(check.text, speakers: speakers).verdict.rawValue
            )
        }
    }

    private func confusion(_ name: String, _ pairs: [(item: String, gold: String, found: String)]) -> [String] {
        let right = pairs.count { $0.gold == $0.found }
        let wrong = Dictionary(grouping: pairs.filter { $0.gold != $0.found }) { "\($0.gold) as \($0.found)" }
        let told = wrong.map { ($0.value.count, $0.key) }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }
        let share = Self.percent(Double(right) / Double(max(1, pairs.count)))
        let mistakes = told.map { "\($0.1): \($0.0)" }.joined(separator: "; ")
        return ["\(name)s right: \(right) of \(pairs.count), \(share) %" + (told.isEmpty ? "" : " (\(mistakes))"), ""]
    }

    private func line(_ name: String, _ score: Score, of count: Int) -> String {
        let cells = [score.precision, score.recall, score.f1].map(Self.percent) + ["\(count)"]
        return "| \(name) | " + cells.joined(separator: " | ") + " |"
    }

    /// A share in percent with one decimal.
    static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

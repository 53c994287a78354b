import Corpus
import Model

/// Scores the division into blocks and the fields of pages.
struct ReadingSection: QualitySection {
    func report(_ folder: String) throws -> String {
        let reader = try ArticleReader()
        var parts = ["## Reading"]
        for set in ["tuned", "blind"] {
            let score = try ReadingScore(ReadingFixture.all(in: "\(folder)/reading/\(set)"), reader: reader)
            parts.append("### \(set)\n\n\(score.tables)")
            // Single errors of the blind pages are not to be looked at.
            if set == "tuned" { parts.append(score.errors) }
        }
        return parts.joined(separator: "\n\n")
    }
}

/// The scores of a set of pages.
struct ReadingScore {
    private(set) var blocks = BlockScore()
    private(set) var fields = FieldScore()
    private(set) var unread: [String] = []
    private let count: Int

    /// Reads and scores `fixtures`.
    init(_ fixtures: [ReadingFixture], reader: ArticleReader) throws {
        count = fixtures.count
        for fixture in fixtures {
            let article = try fixture.article(by: reader)
            if article == nil { unread.append(fixture.name) }
            add(fixture, article)
        }
    }

    /// A score of nothing yet.
    init() {
        count = 0
    }

    /// Adds a page.
    mutating func add(_ fixture: ReadingFixture, _ article: Article?) {
        blocks.add(fixture.name, fixture.expected, article)
        fields.add(fixture.name, fixture.expected, article)
    }

    /// The figures as tables.
    var tables: String {
        var lines = [
            "\(fields.pages) pages, \(unread.count) of them not readable.", "", "| blocks, by characters | F1 |",
            "|---|---|",
        ]
        lines.append("| story against furniture: the story | \(Self.figure(blocks.story.f1)) |")
        lines.append("| story against furniture: the furniture | \(Self.figure(blocks.furniture.f1)) |")
        for kind in BlockKind.allCases {
            guard let counts = blocks.kinds[kind] else { continue }
            lines.append("| `\(kind.rawValue)` (\(counts.right + counts.missing)) | \(Self.figure(counts.f1)) |")
        }
        lines += ["", "| field | score | right | missed | wrong |", "|---|---|---|---|---|"]
        for field in FieldScore.fields {
            let counts = [fields.right[field] ?? 0, fields.missed[field] ?? 0, fields.wrong[field]?.count ?? 0]
            lines.append(
                "| \(field) | \(Self.figure(fields.mean(field))) | \(counts.map(String.init).joined(separator: " | ")) |"
            )
        }
        return lines.joined(separator: "\n")
    }

    /// What was taken for what, and which fields are wrong.
    var errors: String {
        let confusions = blocks.confusions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(20)
        let wrong = FieldScore.fields.flatMap { field in (fields.wrong[field] ?? []).map { "- \(field), \($0)" } }
        return
            (["Taken for another kind, in characters:", ""] + confusions.map { "- \($0.key): \($0.value)" } + [""]
            + blocks.mistakes.map { "- \($0)" } + ["", "Wrong fields:", ""]
            + wrong)
            .joined(separator: "\n")
    }

    private static func figure(_ value: Double?) -> String {
        guard let value else { return "–" }
        let thousandths = Int((value * 1000).rounded())
        let digits = String(abs(thousandths) % 1000)
        return
            "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
    }
}

import Language
import Model

/// How the fields of articles agree with those that a reader found: +1 right or rightly null, 0 missed, -1 wrong.
struct FieldScore {
    /// The fields, in the order of the report.
    static let fields = [
        "title", "authors", "outlet", "dateline", "language", "published", "event_date", "url", "credits",
    ]

    private(set) var right: [String: Int] = [:]
    private(set) var missed: [String: Int] = [:]
    private(set) var wrong: [String: [String]] = [:]
    private(set) var pages = 0

    /// The mean of a field's points.
    func mean(_ field: String) -> Double {
        pages == 0 ? 0 : Double((right[field] ?? 0) - (wrong[field]?.count ?? 0)) / Double(pages)
    }

    /// Adds a page; of one that could not be read, all fields are missed.
    mutating func add(_ name: String, _ expected: ReadingFixture.Expected, _ article: Article?) {
        pages += 1
        guard let article else {
            for field in Self.fields { missed[field, default: 0] += 1 }
            return
        }
        compare("title", name, list(expected.title), list(article.title?.value))
        compare("authors", name, expected.authors, article.authors.map(\.value))
        compare("outlet", name, list(expected.outlet), list(article.outlet?.name))
        compare("dateline", name, list(expected.dateline), list(article.dateline))
        compare("language", name, list(expected.language).map(Self.language), [Self.language(article.language)])
        compare("published", name, list(expected.published).map(Self.day), list(article.published).map(Self.day))
        compare("event_date", name, list(expected.eventDate), list(article.eventDate))
        compare("url", name, list(expected.url), list(article.url))
        compare("credits", name, expected.credits, article.credits)
    }

    private mutating func compare(_ field: String, _ page: String, _ wanted: [String], _ found: [String]) {
        let (wanted, found) = (Set(wanted.map(Self.folded)), Set(found.map(Self.folded)))
        if wanted == found {
            right[field, default: 0] += 1
        } else if found.isSubset(of: wanted) {
            missed[field, default: 0] += 1
        } else {
            wrong[field, default: []].append("\(page): \(found.sorted()) for \(wanted.sorted())")
        }
    }

    private func list(_ value: String?) -> [String] { value.map { [$0] } ?? [] }

    /// The language of a tag, regions aside.
    private static func language(_ tag: String) -> String { tag.split(separator: "-").first.map(String.init) ?? tag }

    /// The day of a date with a time.
    private static func day(_ date: String) -> String { String(date.prefix(10)) }

    /// Letters and digits in lower case with single spaces, without an article before them.
    private static func folded(_ value: String) -> String {
        let words = WordFolder.standard.fold(value).split { !$0.isLetter && !$0.isNumber }
        return (words.first == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
    }
}

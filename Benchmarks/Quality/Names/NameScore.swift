import Corpus
import Extraction
import Foundation
import Model

/// Scores the names of people, organisations and places, and which are one's, within articles that people marked.
enum NameScore {
    /// A name that the program found.
    private struct Found {
        let start: Int
        let end: Int
        let type: EntityType
        let entity: Int
    }

    /// What is counted over the articles of a file.
    private struct Sums {
        var wanted = 0
        var found = 0
        var exact = 0
        var sameEnd = 0
        var sameType = 0
        var items: [(gold: String, found: String?)] = []
        var errors: [String] = []
    }

    /// The figures for a file of marked articles as a table, and what is wrong, line by line.
    static func measure(_ path: String) throws -> String {
        let reader = try ArticleReader()
        let annotator = try ArticleAnnotator()
        var sums = Sums()
        for line in try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n")) {
            let marked = try JSONDecoder().decode(MarkedArticle.self, from: line)
            let raw = RawRecord(bytes: Array(marked.text.utf8), path: path, stem: marked.id, format: .text)
            guard let article = reader.read(raw).article else { continue }
            compare(marked, names(in: annotator.annotate(article)), &sums)
        }
        return
            ([
                "| names | precision | recall | F1 | of |", "|---|---|---|---|---|",
                row("to the letter", sums.exact, sums), row("with the same last word", sums.sameEnd, sums),
                row("and of the same kind", sums.sameType, sums), clusters(Clustering(sums.items), all: true),
                clusters(Clustering(sums.items.filter { $0.found != nil }), all: false), "",
            ] + sums.errors)
            .joined(separator: "\n")
    }

    private static func names(in annotated: AnnotatedArticle) -> [Found] {
        let table = OffsetTable(annotated.article.text)
        return annotated.entities.enumerated()
            .flatMap { index, entity in
                entity.mentions.filter { $0.kind == .name }
                    .map { mention in
                        Found(
                            start: table.offset(mention.range.start, in: .scalar),
                            end: table.offset(mention.range.end, in: .scalar),
                            type: entity.type,
                            entity: index
                        )
                    }
            }
            .filter { [.person, .organization, .place].contains($0.type) }
    }

    private static func compare(_ marked: MarkedArticle, _ found: [Found], _ sums: inout Sums) {
        let scalars = Array(marked.text.unicodeScalars)
        func text(_ start: Int, _ end: Int) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[start..<end])
            return String(view)
        }
        let byEnd = Dictionary(found.map { ($0.end, $0) }, uniquingKeysWith: { one, _ in one })
        let names = marked.names
        let ends = Set(names.map(\.end))
        sums.wanted += names.count
        sums.found += found.count
        for name in names {
            let match = byEnd[name.end]
            sums.items.append(("\(marked.id) \(name.group)", match.map { "\(marked.id) \($0.entity)" }))
            guard let match else {
                sums.errors.append("missed \(name.type): \(text(name.start, name.end)) in \(marked.id)")
                continue
            }
            sums.sameEnd += 1
            if match.start == name.start { sums.exact += 1 }
            if match.type.rawValue == name.type {
                sums.sameType += 1
            } else {
                sums.errors.append("\(name.type) as \(match.type): \(text(name.start, name.end)) in \(marked.id)")
            }
        }
        for extra in found where !ends.contains(extra.end) {
            sums.errors.append("no name of these kinds, \(extra.type): \(text(extra.start, extra.end)) in \(marked.id)")
        }
    }

    private static func row(_ name: String, _ right: Int, _ sums: Sums) -> String {
        let score = Score(right: right, found: sums.found, wanted: sums.wanted)
        return line(name, score, sums.wanted)
    }

    private static func clusters(_ clustering: Clustering, all: Bool) -> String {
        line(all ? "B³, all names" : "B³, names found", clustering.bCubed, clustering.count)
    }

    private static func line(_ name: String, _ score: Score, _ count: Int) -> String {
        let cells = [score.precision, score.recall, score.f1].map { LinkingReport.percent($0) } + ["\(count)"]
        return "| \(name) | " + cells.joined(separator: " | ") + " |"
    }
}

import Language
import Model

/// How the kinds of an article's blocks agree with those that a reader gave, weighed by characters that are no space.
struct BlockScore {
    /// Right, too much, missing.
    struct Counts {
        var right = 0
        var extra = 0
        var missing = 0

        /// The harmonic mean of precision and recall, or nil where there is nothing to find and nothing was found.
        var f1: Double? {
            let all = 2 * right + extra + missing
            return all == 0 ? nil : Double(2 * right) / Double(all)
        }
    }

    private struct Word {
        let text: Substring
        let kind: BlockKind
    }

    private(set) var kinds: [BlockKind: Counts] = [:]
    private(set) var story = Counts()
    private(set) var furniture = Counts()
    /// How many characters a reader gave the first kind and the program the second.
    private(set) var confusions: [String: Int] = [:]
    /// The stretches that were taken for another kind, with their pages.
    private(set) var mistakes: [String] = []

    /// Adds a page; `article` is nil where it could not be read.
    mutating func add(_ name: String, _ expected: ReadingFixture.Expected, _ article: Article?) {
        let wanted = expected.blocks.flatMap { block in
            Self.words(block.text, BlockKind(rawValue: block.kind) ?? .other)
        }
        let found =
            article.map { article in article.blocks.flatMap { Self.words(article.text.string($0.range), $0.kind) } }
            ?? []
        let pairs = Self.align(wanted, found)
        for (left, right) in pairs { count(left, right) }
        note(name, pairs)
    }

    private mutating func note(_ name: String, _ pairs: [(Word?, Word?)]) {
        var open: (kinds: String, words: [Substring])?
        for (left, right) in pairs + [(nil, nil)] {
            let kinds =
                left?.kind == right?.kind ? nil : "\(left?.kind.rawValue ?? "–") → \(right?.kind.rawValue ?? "–")"
            if let ended = open, ended.kinds != kinds {
                mistakes.append("\(name): \(ended.kinds): \(ended.words.prefix(14).joined(separator: " "))")
                open = nil
            }
            guard let kinds, let word = left ?? right else { continue }
            open = (kinds, (open?.words ?? []) + [word.text])
        }
    }

    private mutating func count(_ wanted: Word?, _ found: Word?) {
        let weight = (wanted ?? found)?.text.unicodeScalars.count ?? 0
        // What is no story on a web page may be left out, or kept as `other`.
        if wanted == nil && found?.kind == .other || found == nil && wanted?.kind == .other { return }
        if wanted?.kind != found?.kind {
            confusions["\(wanted?.kind.rawValue ?? "nothing") → \(found?.kind.rawValue ?? "nothing")", default: 0] +=
                weight
        }
        if let wanted, let found, wanted.kind == found.kind {
            kinds[wanted.kind, default: Counts()].right += weight
        } else {
            if let wanted { kinds[wanted.kind, default: Counts()].missing += weight }
            if let found { kinds[found.kind, default: Counts()].extra += weight }
        }
        Self.count(
            wanted.map { $0.kind.zone != .furniture },
            found.map { $0.kind.zone != .furniture },
            weight,
            in: &story
        )
        Self.count(
            wanted.map { $0.kind.zone == .furniture },
            found.map { $0.kind.zone == .furniture },
            weight,
            in: &furniture
        )
    }

    private static func count(_ wanted: Bool?, _ found: Bool?, _ weight: Int, in counts: inout Counts) {
        switch (wanted ?? false, found ?? false) {
        case (true, true): counts.right += weight
        case (true, false): counts.missing += weight
        case (false, true): counts.extra += weight
        case (false, false): break
        }
    }

    private static func words(_ text: String, _ kind: BlockKind) -> [Word] {
        text.split(whereSeparator: \.isWhitespace).map { Word(text: $0, kind: kind) }
    }

    /// The words of both sides beside each other: the longest common subsequence, by the table of all prefixes.
    private static func align(_ left: [Word], _ right: [Word]) -> [(Word?, Word?)] {
        let head = zip(left, right).prefix { $0.text == $1.text }.count
        var pairs: [(Word?, Word?)] = zip(left, right).prefix(head).map { ($0, $1) }
        let (left, right) = (Array(left.dropFirst(head)), Array(right.dropFirst(head)))
        let width = right.count + 1
        var lengths = [Int32](repeating: 0, count: (left.count + 1) * width)
        for row in left.indices.reversed() {
            for column in right.indices.reversed() {
                lengths[row * width + column] =
                    left[row].text == right[column].text
                    ? lengths[(row + 1) * width + column + 1] + 1
                    : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
            }
        }
        var (row, column) = (0, 0)
        while row < left.count || column < right.count {
            if row < left.count, column < right.count, left[row].text == right[column].text {
                pairs.append((left[row], right[column]))
                (row, column) = (row + 1, column + 1)
            } else if column == right.count
                || row < left.count && lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]
            {
                pairs.append((left[row], nil))
                row += 1
            } else {
                pairs.append((nil, right[column]))
                column += 1
            }
        }
        return pairs
    }
}

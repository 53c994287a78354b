/// The `title` element of a page, taken apart: `Port closed | The Tidewater Post`.
struct TitleElement {
    private static let separators = ["|", "-", "–", "—", "·", "::", "»", "•", ":"]
    /// The most bytes of a title that is taken apart.
    private static let longest = 1000
    /// The most words of an outlet's name.
    private static let longestName = 6

    let text: String
    /// What stands before and behind each separator.
    private let cuts: [(head: String, tail: String)]

    /// Takes `text`, on one line, apart.
    init(_ text: String) {
        self.text = text
        let words = text.utf8.count > Self.longest ? [] : text.split(separator: " ").map(String.init)
        cuts = words.indices.compactMap { index in
            let word = words[index]
            let isMark = Self.separators.contains(word)
            // `The Tidewater Post: Port closed` has no space before the colon.
            guard isMark || word.hasSuffix(":") else { return nil }
            let head = (words[..<index] + (isMark ? [] : [String(word.dropLast())])).joined(separator: " ")
            let tail = words[(index + 1)...].joined(separator: " ")
            return head.isEmpty || tail.isEmpty ? nil : (head, tail)
        }
    }

    /// What may be the headline: the whole, and the parts before or behind a separator.
    var candidates: [String] { [text] + cuts.reversed().map(\.head) + cuts.map(\.tail) }

    /// The headline for want of a better one: what stands before the last separator but a colon.
    var headline: String { cuts.last { "\($0.head): \($0.tail)" != text }?.head ?? text }

    /// The outlet, if the rest of the title is `heading`.
    func outlet(beside heading: String) -> String? {
        let folded = StoryFinder.folded(heading)
        guard !folded.isEmpty else { return nil }
        for cut in cuts.reversed() where StoryFinder.folded(cut.head) == folded { return Self.name(cut.tail) }
        for cut in cuts where StoryFinder.folded(cut.tail) == folded { return Self.name(cut.head) }
        return nil
    }

    private static func name(_ rest: String) -> String? {
        let words = rest.split(separator: " ")
        let isName = words.count <= longestName && words.contains { Letters.isCapitalised(Array($0.utf8)[...]) }
        return isName && !words.contains { separators.contains(String($0)) } ? rest : nil
    }
}

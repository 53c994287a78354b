import Language
import Model

/// Divides a text into blocks and tells what each does on the page.
///
/// Each line is described by its form, its phrases, its place and its likeness to the rest of the page; from these its kind
/// is suggested, and the sequence of kinds brought into order. What markup says for certain stands.
struct PageReader {
    /// The lines.
    let page: Page
    /// The kind of each line.
    let kinds: [BlockKind]
    /// What the page says about itself.
    let facts: PageFacts

    /// Reads the lines of `text`.
    ///
    /// - Parameters:
    ///   - text: The decoded text.
    ///   - title: The title that the record gives beside the text.
    ///   - marked: The blocks that markup sets apart, which cover the text and are its lines then.
    ///   - model: What tells the kinds.
    /// - Returns: The page with a kind for each line.
    /// - Complexity: O(*n*).
    static func read(
        _ text: ArticleText,
        title: String? = nil,
        marked: [MarkedBlock] = [],
        model: ReadingModel
    ) -> PageReader {
        let page = Page(text, title: title, marks: marked, table: model.phrases)
        let kinds = KindAdjuster(page).adjust(KindSuggester.suggestions(for: page))
        let facts = PageFactsReader(page: page, kinds: kinds, table: model.phrases).facts(title: title)
        return PageReader(page: page, kinds: kinds, facts: facts)
    }

    /// The blocks, which cover the text once.
    var blocks: [Block] { zip(page.lines, kinds).map { Block(range: $0.textRange, kind: $1) } }

    /// The number of words of the whole text.
    var wordCount: Int { page.lines.reduce(0) { $0 + $1.words } }
}

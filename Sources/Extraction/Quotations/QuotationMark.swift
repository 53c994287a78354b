import Language
import Model

/// What a mark can do where it stands.
///
/// An apostrophe is a single mark that can close; whether it does is the finder's to say.
struct QuotationMark {
    enum Style {
        case double
        case straight
        case single
        case guillemet
        case singleGuillemet

        /// Whether marks of this style pair with their own kind only.
        var isGuillemet: Bool { self == .guillemet || self == .singleGuillemet }
    }

    let style: Style
    let canOpen: Bool
    let canClose: Bool

    /// Reads the mark at `index`, which must be a quotation mark's token.
    init(_ article: ParsedArticle, at index: Int, in passage: Range<Int>) {
        let token = article.tokens[index]
        let touchesBefore = index > passage.lowerBound && !token.shape.contains(.spaceBefore)
        let before = touchesBefore ? article.tokens[index - 1].kind : .dash
        let opensSpace = !touchesBefore || before == .bracketOpen || before == .dash || before == .quotationMark
        let next = index + 1
        let closesSpace = next >= passage.upperBound || Self.separates(article.tokens[next])
        let scalar = ScalarReader.first(of: article.text, at: token.range.start)
        let isDigitBefore = touchesBefore && before == .number
        switch scalar {
        case 0x201C, 0x201F:
            self.init(.double, canOpen: !closesSpace || opensSpace, canClose: touchesBefore && closesSpace)
        case 0x201D: self.init(.double, canOpen: opensSpace && !closesSpace, canClose: true)
        case 0x201E: self.init(.double, canOpen: true, canClose: false)
        case 0xAB, 0x2039:
            let style: Style = scalar == 0xAB ? .guillemet : .singleGuillemet
            self.init(style, canOpen: !closesSpace || opensSpace, canClose: touchesBefore)
        case 0xBB, 0x203A:
            self.init(
                scalar == 0xBB ? .guillemet : .singleGuillemet,
                canOpen: opensSpace && !closesSpace,
                canClose: true
            )
        case 0x22, 0x60:
            self.init(.straight, canOpen: !closesSpace && !isDigitBefore, canClose: touchesBefore || closesSpace)
        case 0x27 where token.range.count == 2:
            self.init(.straight, canOpen: !closesSpace, canClose: touchesBefore || closesSpace)
        case 0x201A: self.init(.single, canOpen: true, canClose: false)
        case 0x2018: self.init(.single, canOpen: !Self.isElision(article, at: next, in: passage), canClose: false)
        case 0x27:
            let isElision = Self.isElision(article, at: next, in: passage)
            self.init(.single, canOpen: opensSpace && !closesSpace && !isElision, canClose: touchesBefore)
        default: self.init(.single, canOpen: false, canClose: touchesBefore)
        }
    }

    /// Whether a closing mark can stand before `token`.
    private static func separates(_ token: Token) -> Bool {
        if token.shape.contains(.spaceBefore) { return true }
        switch token.kind {
        case .comma, .colon, .exclamation, .bracketClose, .dash: return true
        // An ellipsis stands behind opening marks too.
        case .stop: return token.range.count == 1
        default: return false
        }
    }

    /// Whether the mark before `index` stands for what was left out of `'90s`, `'em` or `'tis`.
    private static func isElision(_ article: ParsedArticle, at index: Int, in passage: Range<Int>) -> Bool {
        guard index < passage.upperBound, !article.tokens[index].shape.contains(.spaceBefore) else { return false }
        if article.tokens[index].kind == .number {
            let bytes = article.text[article.tokens[index].range]
            return bytes.count == 3 && bytes.last == UInt8(ascii: "s")
        }
        return ["em", "n", "til", "tis", "twas"].contains { article.isWord(index, $0) }
    }

    private init(_ style: Style, canOpen: Bool, canClose: Bool) {
        self.style = style
        self.canOpen = canOpen
        self.canClose = canClose
    }
}

/// Reads a scalar of valid UTF-8.
enum ScalarReader {
    /// The scalar that begins at `offset`.
    static func first(of text: ArticleText, at offset: Int) -> UInt32 {
        let end = min(offset + 4, text.count)
        var decoder = UTF8()
        var bytes = text.utf8[offset..<end].makeIterator()
        if case .scalarValue(let scalar) = decoder.decode(&bytes) { return scalar.value }
        return 0
    }
}

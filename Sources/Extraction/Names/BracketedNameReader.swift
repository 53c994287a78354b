import Language
import Model

/// Lets a body's name begin where the abbreviation in brackets behind it does: `Nurses’ and Doctors’ Union (NDU)`.
///
/// The words before the brackets are searched backwards for those whose first letters the abbreviation holds, after
/// A. Schwartz and M. Hearst, *A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text* (2003); only
/// words with capitals count.
struct BracketedNameReader {
    /// How far before the brackets a name begins at the most, in tokens.
    private static let reach = 12

    let article: ParsedArticle

    private var tokens: [Token] { article.tokens }

    /// The names, in order, those that were cut before an abbreviation whole again.
    func read(_ names: [NameMention]) -> [NameMention] {
        var read: [NameMention] = []
        for name in names {
            guard let start = start(of: name) else {
                read.append(name)
                continue
            }
            while let last = read.last, last.tokens.upperBound > start, last.tokens.lowerBound >= start {
                read.removeLast()
            }
            var evidence = name.evidence.subtracting([.person, .taggedPerson, .givenName, .article])
            evidence.formUnion([.organization, .taggedOrganization])
            read.append(
                NameMention(
                    tokens: start..<name.tokens.upperBound,
                    role: start..<start,
                    passage: name.passage,
                    evidence: evidence
                )
            )
        }
        return read
    }

    /// Where the name that its abbreviation tells begins, where that is before it.
    private func start(of name: NameMention) -> Int? {
        guard let letters = letters(behind: name.tokens.upperBound),
            name.evidence.isDisjoint(with: [.masculine, .feminine, .group])
        else { return nil }
        let passage = article.passages[name.passage].tokens
        var rest = letters[...]
        let first = max(passage.lowerBound, name.tokens.upperBound - Self.reach)
        for index in (first..<name.tokens.upperBound).reversed() {
            if tokens[index].kind == .word, tokens[index].isCapitalized {
                guard let last = rest.last,
                    WordFolder.standard.fold(article.text[tokens[index].range]).first == last
                else { return nil }
                rest = rest.dropLast()
                if rest.isEmpty { return index < name.tokens.lowerBound ? index : nil }
            } else if !joins(index) {
                return nil
            }
        }
        return nil
    }

    /// The folded letters of three and more capitals in brackets at `index`.
    private func letters(behind index: Int) -> [UInt8]? {
        guard index + 2 < tokens.count, tokens[index].kind == .bracketOpen, tokens[index + 2].kind == .bracketClose,
            tokens[index + 1].shape.contains(.allCapitals), (3...8).contains(tokens[index + 1].range.count)
        else { return nil }
        return Array(article.folded(index + 1).utf8.filter { $0 != UInt8(ascii: ".") })
    }

    /// Whether what stands amid a body's name stands at `index`: `of`, `and`, an apostrophe.
    private func joins(_ index: Int) -> Bool {
        switch tokens[index].kind {
        case .word: tokens[index].is([.connector, .determiner])
        case .clitic, .symbol: true
        case .quotationMark: !tokens[index].shape.contains(.spaceBefore)
        default: false
        }
    }
}

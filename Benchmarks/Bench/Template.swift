/// An article cut into the parts that are varied and the parts that are kept.
struct Template {
    /// One part.
    enum Part {
        /// White space, marks and the words that carry the grammar.
        case kept(Substring)
        /// A word that is always capitalised: part of a name.
        case name(Substring)
        /// A word of the story.
        case word(Substring)
        /// A number of more than one digit.
        case number(Substring)
    }

    let parts: [Part]

    /// Cuts `text`, taking for names the words of `names`.
    init(_ text: String, names: Set<Substring>) {
        parts = Self.pieces(text)
            .map { piece in
                guard let first = piece.unicodeScalars.first else { return .kept(piece) }
                if names.contains(piece) { return .name(piece) }
                if ("0"..."9").contains(first) && piece.utf8.count > 1 { return .number(piece) }
                let isLower = ("a"..."z").contains(first)
                return isLower && piece.utf8.count > 5 && !piece.hasSuffix("ed") ? .word(piece) : .kept(piece)
            }
    }

    /// The words of `texts` that are always capitalised: names, and a few that only ever begin a sentence.
    static func names(in texts: [String]) -> Set<Substring> {
        let words = Set(texts.flatMap(pieces)).filter { $0.utf8.count > 2 }
        let capitalised = words.filter { $0.first?.isUppercase == true && $0.dropFirst().allSatisfy(\.isLowercase) }
        return capitalised.filter { !words.contains($0.lowercased()[...]) }
    }

    /// The text as runs of letters, runs of digits and single other characters.
    private static func pieces(_ text: String) -> [Substring] {
        var pieces: [Substring] = []
        var start = text.startIndex
        var kind = 0
        for index in text.unicodeScalars.indices {
            let scalar = text.unicodeScalars[index]
            let next = scalar.properties.isAlphabetic ? 1 : ("0"..."9").contains(scalar) ? 2 : 0
            if index > start && (next != kind || next == 0) {
                pieces.append(text[start..<index])
                start = index
            }
            kind = next
        }
        if start < text.endIndex { pieces.append(text[start...]) }
        return pieces
    }
}

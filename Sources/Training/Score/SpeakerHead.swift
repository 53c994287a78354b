/// The main noun of a phrase that names a speaker, by which two such phrases are compared.
enum SpeakerHead {
    static let pronouns: Set<String> = [
        "he", "she", "they", "we", "i", "you", "it", "him", "her", "his", "their", "them", "who", "this", "that",
        "these",
        "those", "its", "my", "our", "your", "us", "me", "himself", "herself",
    ]

    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "phd", "md"]
    private static let cuts: Set<String> = [
        "who", "which", "that", "whose", "of", "for", "from", "in", "at", "on", "with", "by", "to", "about", "during",
        "after",
        "before", "and", "when", "while", "as", "told", "said", "says",
    ]

    static func isPronoun(_ text: String?) -> Bool {
        text.map { pronouns.contains(trimmed($0, " \t\n").lowercased()) } ?? false
    }

    /// The last word of the first noun phrase in lower case, without titles, suffixes and possessives; nil where there is no
    /// word.
    static func head(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        let phrase = trimmed(trimmed(text, " \t\n\r"), "“”\"'‘’ \n")
        let body = withoutArticle(Array(phrase.unicodeScalars)[...])
        let parts = split(body).filter { part in part.contains { !$0.properties.isWhitespace } }
        var words = self.words(parts.first ?? body)
        while words.count > 1, let last = words.last, suffixes.contains(trimmed(last.lowercased(), ".")) {
            words.removeLast()
        }
        return words.last?.lowercased()
    }

    private static func withoutArticle(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        guard let space = scalars.firstIndex(where: \.properties.isWhitespace) else { return scalars }
        let first = String(String.UnicodeScalarView(scalars[..<space])).lowercased()
        guard ["the", "a", "an"].contains(first) else { return scalars }
        return scalars[space...].drop(while: \.properties.isWhitespace)
    }

    /// Divides at marks, at a hyphen between spaces and at the words that end a noun phrase.
    private static func split(_ scalars: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
        var parts: [ArraySlice<Unicode.Scalar>] = []
        var start = scalars.startIndex
        var index = start
        while index < scalars.endIndex {
            guard let width = cut(scalars, at: index) else {
                index += 1
                continue
            }
            parts.append(scalars[start..<index])
            index += width
            start = index
        }
        return parts + [scalars[start...]]
    }

    /// The number of scalars of the cut at `index`, or nil where there is none.
    private static func cut(_ scalars: ArraySlice<Unicode.Scalar>, at index: Int) -> Int? {
        let scalar = scalars[index]
        if ",;:([—–".unicodeScalars.contains(scalar) { return 1 }
        if scalar.properties.isWhitespace, index + 2 < scalars.endIndex, scalars[index + 1] == "-",
            scalars[index + 2].properties.isWhitespace
        {
            return 3
        }
        guard isPart(scalar), index == scalars.startIndex || !isPart(scalars[index - 1]) else { return nil }
        let word = scalars[index...].prefix(while: isPart)
        return cuts.contains(String(String.UnicodeScalarView(word))) ? word.count : nil
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool { WordTokens.isWord(scalar) || scalar == "_" }

    private static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> [String] {
        var words: [String] = []
        var index = scalars.startIndex
        while index < scalars.endIndex {
            guard WordTokens.isWord(scalars[index]) else {
                index += 1
                continue
            }
            let word = scalars[index...].prefix { !$0.properties.isWhitespace && !",;:".unicodeScalars.contains($0) }
            words.append(trimmed(trimmed(withoutPossessive(String(String.UnicodeScalarView(word))), "."), "”“\"'’‘.)"))
            index = word.endIndex
        }
        return words.filter { !$0.isEmpty }
    }

    static func withoutPossessive(_ word: String) -> String {
        for ending in ["'s", "’s", "'", "’"] where word.hasSuffix(ending) { return String(word.dropLast(ending.count)) }
        return word
    }

    static func trimmed(_ text: String, _ scalars: String) -> String {
        let set = Set(scalars.unicodeScalars)
        var view = text.unicodeScalars[...]
        while let first = view.first, set.contains(first) { view = view.dropFirst() }
        while let last = view.last, set.contains(last) { view = view.dropLast() }
        return String(view)
    }
}

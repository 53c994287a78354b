/// Finds the credit of a picture at the end of its text.
struct CreditFinder {
    private static let longest = 100
    private static let smallWords: Set<String> = [
        "by", "via", "of", "for", "courtesy", "handout", "file", "photo", "de", "van", "von", "and", "the",
        "magazine",
    ]

    private let table: PhraseTable

    /// Prepares to find credits by the words of `table`.
    init(_ table: PhraseTable) {
        self.table = table
    }

    /// The credit as printed, or nil where the line ends with none.
    ///
    /// `(Name/Agency via Agency)` or the same in square brackets, or behind `Photo:`, `Credit:` and the like.
    func credit(in line: Line, _ utf8: [UInt8]) -> String? {
        bracketed(utf8[line.range]) ?? labelled(line, utf8) ?? slashed(line, utf8) ?? named(line, utf8)
    }

    /// The credit that is the whole line below a picture's text: `Name/Agency`, `Name for the Agency`.
    func bare(_ words: [String]) -> String? {
        if isAgency(words) { return words.joined(separator: " ") }
        guard (1...8).contains(words.count), words.allSatisfy(Self.isCreditWord),
            let slash = words.first(where: { $0.contains("/") }), !slash.contains("//"), words[0].lowercased() != "by",
            words.filter({ $0.contains("/") }).count == 1, words.count >= 2 || slash.utf8.count >= 9
        else { return nil }
        // A name of two words stands on one side at least; a path of sections (`News / Transport`) has none.
        let sides = words.joined(separator: " ").split(separator: "/").map { $0.split(separator: " ").map(String.init) }
        guard sides.count == 2, sides.contains(where: { (2...4).contains($0.count) && NameList.isName($0) }) else {
            return nil
        }
        return words.joined(separator: " ")
    }

    /// `Merrow Images`, `AFP/Merrow Images`: an agency of pictures and nothing else.
    private func isAgency(_ words: [String]) -> Bool {
        guard (2...4).contains(words.count), let last = words.last?.lowercased() else { return false }
        return ["images", "photo", "photos", "pictures"].contains(last)
            && words.allSatisfy { Letters.isCapitalised(Array($0.utf8)[...]) } && labelLength(words) == 0
    }

    private func bracketed(_ line: ArraySlice<UInt8>) -> String? {
        var rest = line
        while let last = rest.last, last == UInt8(ascii: ".") || last == 0x20 { rest.removeLast() }
        let open: UInt8
        switch rest.last {
        case UInt8(ascii: ")"): open = UInt8(ascii: "(")
        case UInt8(ascii: "]"): open = UInt8(ascii: "[")
        default: return nil
        }
        guard let start = rest.suffix(Self.longest).lastIndex(of: open) else { return nil }
        let inner = rest[(start + 1)..<(rest.endIndex - 1)]
        guard isCredit(inner) else { return nil }
        let words = Self.words(inner)
        let label = labelLength(words)
        let isLabelled =
            words.prefix(label).last.map { $0.hasSuffix(":") || ["by", "of"].contains($0.lowercased()) } ?? false
        return words.dropFirst(label < words.count && isLabelled ? label : 0).joined(separator: " ")
    }

    /// Whether bracketed words credit somebody: a name with a slash and an agency, or words that only pictures have.
    private func isCredit(_ inner: ArraySlice<UInt8>) -> Bool {
        let sides = inner.split(separator: UInt8(ascii: ":")).map(Self.words)
        let parts = isOwned(sides) ? sides : inner.split(separator: UInt8(ascii: "/")).map(Self.words)
        let words = parts.flatMap(\.self)
        guard (2...14).contains(words.count), let first = words.first, Letters.isCapitalised(Array(first.utf8)[...])
        else { return false }
        let hasLabel = labelLength(words) > 0
        let hasPictureWord = hasLabel || words.contains { table.classes(of: $0).contains(.pictureWord) }
        let small = words.filter {
            !Letters.isCapitalised(Array($0.utf8)[...]) && !Self.smallWords.contains($0)
                && !table.classes(of: $0).contains(.pictureWord)
        }
        guard small.isEmpty else { return hasLabel }
        return hasPictureWord || parts.count > 1 && parts.contains { $0.count >= 2 && NameList.isName($0) }
    }

    /// `Merrow Press: Ana Silva`, `NPB: Ana Silva`: an outlet or agency before the colon.
    private func isOwned(_ sides: [[String]]) -> Bool {
        guard sides.count == 2, let last = sides[0].last else { return false }
        let isAgency = sides[0].count == 1 && !last.utf8.contains { $0 &- 0x61 < 26 }
        return isAgency || sides[0].contains { !table.classes(of: $0).isDisjoint(with: [.pressWord, .pictureWord]) }
    }

    /// How many words at the front say that a credit follows.
    private func labelLength(_ words: [String]) -> Int {
        table.length(of: .creditStart, in: words.prefix(4).map { Array($0.lowercased().utf8) }[...])
    }

    /// What every label holds, to pass over the other lines at once.
    private static let labelStems = PhraseSearch([
        "credit", "image", "photo", "picture", "illustration", "composite", "pic:", "pics:", "pic by", "courtesy",
        "foto", "supplied:",
    ])

    /// The last label of the line with a name behind it, where a sentence or the line begins with the label.
    private func labelled(_ line: Line, _ utf8: [UInt8]) -> String? {
        guard line.words <= 80, Self.labelStems.isFound(in: line.folded[...]) else { return nil }
        let words = Self.words(utf8[line.range])
        for index in words.indices.dropLast().suffix(12)
        where index == 0 || words[index].hasSuffix(":")
            || [".", "|", ")", "?", "!", "-", "–", "—"].contains(where: words[index - 1].hasSuffix)
        {
            let length = labelLength(Array(words[index...]))
            guard length > 0, index + length < words.count else { continue }
            let label = words[index + length - 1].lowercased()
            let isComma = (index == 0 || length == 2) && label.hasSuffix(",")
            let isBare =
                index > 0 && length == 1 && ["Credit", "Courtesy", "CREDIT", "COURTESY"].contains(words[index])
            guard label.hasSuffix(":") || label == "by" || label == "of" || isComma || isBare else { continue }
            var names = Array(words[(index + length)...])
            guard names.count <= 8, names.allSatisfy(Self.isCreditWord), let last = names.last else { continue }
            if last.utf8.last == UInt8(ascii: ".") && last.utf8.count > 3 { names[names.count - 1].removeLast() }
            return names.joined(separator: " ")
        }
        return dotted(words)
    }

    /// `… the gym. Ana Silva / The Merrow Ledger`: a name, a slash and a name behind the last sentence.
    private func slashed(_ line: Line, _ utf8: [UInt8]) -> String? {
        guard line.words <= 90, utf8[line.range].suffix(Self.longest).contains(UInt8(ascii: "/")) else { return nil }
        let words = Self.words(utf8[line.range])
        guard let stop = words.dropLast().lastIndex(where: { $0.hasSuffix(".") && $0.utf8.count > 3 }) else {
            return nil
        }
        return bare(Array(words[(stop + 1)...].drop(while: Self.isMark)))
    }

    private static func isMark(_ word: String) -> Bool { ["-", "–", "—", "|"].contains(word) }

    /// `… the gym. Merrow Images`, `… the gym. Ana Silva, The Merrow Ledger`: names of which one is an agency's or an
    /// outlet's behind the last sentence, without a stop.
    private func named(_ line: Line, _ utf8: [UInt8]) -> String? {
        guard line.words <= 60, line.ending == .none, line.innerStops > 0 else { return nil }
        let words = Self.words(utf8[line.range])
        guard let stop = words.dropLast().lastIndex(where: { $0.hasSuffix(".") && $0.utf8.count > 3 }) else {
            return nil
        }
        var names = words[(stop + 1)...].drop(while: Self.isMark)
        let isOwned = names.first?.hasPrefix("©") == true
        if isOwned, let first = names.first {
            names = (first == "©" ? [] : [String(first.dropFirst())]) + names.dropFirst()
        }
        let brackets: Set<Character> = ["(", ")", "[", "]"]
        let bare = names.map { $0.filter { !brackets.contains($0) } }
        guard let first = bare.first, (1...7).contains(bare.count), bare.allSatisfy(Self.isCreditWord),
            Letters.isCapitalised(Array(first.utf8)[...])
        else { return nil }
        let told: PhraseClass = [.pictureWord, .pressWord]
        let namesAgency = bare.dropFirst().contains { !table.classes(of: $0).isDisjoint(with: told) }
        let isPerson = (2...3).contains(bare.count) && line.words <= 45 && NameList.isName(bare)
        return isOwned || namesAgency || isPerson ? bare.joined(separator: " ") : nil
    }

    /// `Credit...Name`, as some systems set it.
    private func dotted(_ words: [String]) -> String? {
        guard let index = words.indices.suffix(8).last(where: { words[$0].lowercased().hasPrefix("credit...") }) else {
            return nil
        }
        var names = Array(words[index...])
        names[0] = String(names[0].dropFirst("credit...".count))
        return names.allSatisfy(Self.isCreditWord) ? names.joined(separator: " ") : nil
    }

    private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
        WhiteSpace.words(of: Array(bytes)).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func isCreditWord(_ word: String) -> Bool {
        Letters.isCapitalised(Array(word.utf8)[...]) || smallWords.contains(word.lowercased()) || word == "/"
            || word == "|"
    }
}

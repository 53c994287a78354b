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
        bracketed(utf8[line.range]) ?? labelled(line, utf8) ?? slashed(line, utf8)
    }

    /// The credit that is the whole line below a picture's text: `Name/Agency`, `Name for the Agency`.
    func bare(_ words: [String]) -> String? {
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
        return words.dropFirst(label < words.count && words.prefix(label).last?.hasSuffix(":") == true ? label : 0)
            .joined(separator: " ")
    }

    /// Whether bracketed words credit somebody: a name with a slash and an agency, or words that only pictures have.
    private func isCredit(_ inner: ArraySlice<UInt8>) -> Bool {
        let parts = inner.split(separator: UInt8(ascii: "/")).map(Self.words)
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

    /// How many words at the front say that a credit follows.
    private func labelLength(_ words: [String]) -> Int {
        table.length(of: .creditStart, in: words.prefix(4).map { Array($0.lowercased().utf8) }[...])
    }

    /// What every label holds, to pass over the other lines at once.
    private static let labelStems = ["credit", "image", "photo", "picture", "illustration", "composite"]

    /// The last label of the line with a name behind it, where a sentence or the line begins with the label.
    private func labelled(_ line: Line, _ utf8: [UInt8]) -> String? {
        guard line.words <= 80, line.contains(any: Self.labelStems) else { return nil }
        let words = Self.words(utf8[line.range])
        for index in words.indices.dropLast().suffix(12)
        where index == 0 || words[index - 1].utf8.last.map({ ".|)".utf8.contains($0) }) ?? false {
            let length = labelLength(Array(words[index...]))
            guard length > 0, index + length < words.count else { continue }
            let label = words[index + length - 1].lowercased()
            guard label.hasSuffix(":") || label == "by" || label == "of" else { continue }
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
        return bare(Array(words[(stop + 1)...]))
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

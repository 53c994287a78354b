/// Finds the credit of a picture at the end of its text.
enum CreditFinder {
    private static let longest = 100

    /// The credit as printed, or nil where the line ends with none.
    ///
    /// `(Name/Agency via Agency)` or the same in square brackets, or behind `Photo:`, `Credit:` and the like.
    static func credit(in line: Line, _ utf8: [UInt8]) -> String? {
        bracketed(utf8[line.range]) ?? labelled(line, utf8)
    }

    private static func bracketed(_ line: ArraySlice<UInt8>) -> String? {
        var rest = line
        while let last = rest.last, last == UInt8(ascii: ".") || last == 0x20 { rest.removeLast() }
        let open: UInt8
        switch rest.last {
        case UInt8(ascii: ")"): open = UInt8(ascii: "(")
        case UInt8(ascii: "]"): open = UInt8(ascii: "[")
        default: return nil
        }
        guard let start = rest.suffix(longest).lastIndex(of: open) else { return nil }
        let inner = rest[(start + 1)..<(rest.endIndex - 1)]
        guard isCredit(inner) else { return nil }
        let words = words(inner)
        return words.drop { $0.hasSuffix(":") && labels($0) }.joined(separator: " ")
    }

    /// Whether bracketed words credit somebody: a name with a slash and an agency, or words that only pictures have.
    private static func isCredit(_ inner: ArraySlice<UInt8>) -> Bool {
        let parts = inner.split(separator: UInt8(ascii: "/")).map(words)
        let words = parts.flatMap(\.self)
        guard (2...14).contains(words.count), let first = words.first, Letters.isCapitalised(Array(first.utf8)[...])
        else { return false }
        let hasPictureWord = words.contains { FurniturePhrases.pictureWords.contains($0.lowercased()) || labels($0) }
        let small = words.filter { !Letters.isCapitalised(Array($0.utf8)[...]) && !smallWords.contains($0) }
        guard small.isEmpty else { return hasPictureWord && labels(first) }
        return hasPictureWord || parts.count > 1 && parts.contains { $0.count >= 2 && NameList.isName($0) }
    }

    /// What every label holds, to pass over the other lines at once.
    private static let labelStems = ["credit", "image:", "photo", "picture"]

    private static let smallWords: Set<String> = [
        "by", "via", "of", "for", "courtesy", "handout", "file", "photo", "de", "van", "von", "and",
    ]

    private static func labels(_ word: String) -> Bool {
        ["photo", "photo:", "photograph:", "image:", "picture:", "credit:", "courtesy"].contains(word.lowercased())
    }

    private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
        WhiteSpace.words(of: Array(bytes)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The last label of the line with a name behind it, where a sentence or the line begins with the label.
    private static func labelled(_ line: Line, _ utf8: [UInt8]) -> String? {
        guard line.words <= 80, line.contains(any: labelStems) else { return nil }
        let words = WhiteSpace.words(of: utf8, in: line.range)
        for index in words.indices.dropLast().suffix(12)
        where index == 0 || ".|)".utf8.contains(words[index - 1].last ?? 0) {
            let pair = [words[index], words[index + 1]].map { String(decoding: $0, as: UTF8.self).lowercased() }
            let length =
                FurniturePhrases.credit.contains(pair.joined(separator: " "))
                ? 2
                : FurniturePhrases.credit.contains(pair[0]) ? 1 : 0
            guard length > 0, index + length < words.count else { continue }
            var names = words[(index + length)...].map { String(decoding: $0, as: UTF8.self) }
            guard names.count <= 8, names.allSatisfy(isCreditWord), let last = names.last else { continue }
            if last.utf8.last == UInt8(ascii: ".") && last.utf8.count > 3 { names[names.count - 1].removeLast() }
            return names.joined(separator: " ")
        }
        return nil
    }

    private static func isCreditWord(_ word: String) -> Bool {
        Letters.isCapitalised(Array(word.utf8)[...]) || smallWords.contains(word.lowercased()) || word == "/"
            || word == "|"
    }
}

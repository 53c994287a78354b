/// What somebody is, printed with their name and no mark between: `Ana Silva Education Reporter`, `Political editor Ana
/// Silva`, `ANA SILVA Harbour Post`.
struct BylineRole {
    private let table: PhraseTable

    /// Prepares to read roles by the words of `table`.
    init(_ table: PhraseTable) {
        self.table = table
    }

    /// `words` without the role, or as they are where there is none.
    func removed(from words: ArraySlice<String>) -> ArraySlice<String> {
        let start = words.startIndex
        guard words.count >= 3 else { return words }
        if let change = endOfCapitals(words) { return words[..<change] }
        guard let trade = words.indices.first(where: { table.classes(of: words[$0]).contains(.tradeWord) }) else {
            // The name of an outlet behind that of a person.
            let isPress = words.count >= 4 && words.last.map { table.classes(of: $0).contains(.pressWord) } == true
            return isPress ? words.prefix(nameLength(words)) : words
        }
        let behind = words[(trade + 1)...]
        if trade - start < 3, (2...3).contains(behind.count), words[start..<trade].allSatisfy(isModifier) {
            return behind
        }
        var end = trade
        while end - start > 2, isModifier(words[end - 1]) { end -= 1 }
        // `Lisbon correspondent` tells the place.
        if end == trade, end - start == 3, words[trade].lowercased() == "correspondent" { end -= 1 }
        if end - start > 3 { end = start + nameLength(words) }
        let name = words[start..<end]
        return name.count >= 2 && !name.contains(where: isTold) ? name : words
    }

    /// Where a name in capitals ends and other words follow.
    private func endOfCapitals(_ words: ArraySlice<String>) -> Int? {
        func isShouted(_ word: String) -> Bool {
            word.utf8.count >= 2 && !word.utf8.contains { $0 &- 0x61 < 26 || $0 == UInt8(ascii: ".") }
        }
        let end = words.firstIndex { !isShouted($0) } ?? words.endIndex
        return (2...3).contains(end - words.startIndex) && end < words.endIndex ? end : nil
    }

    /// Two words, or three where the second is an initial.
    private func nameLength(_ words: ArraySlice<String>) -> Int {
        let second = words.dropFirst().first ?? ""
        return second.utf8.count <= 2 ? 3 : 2
    }

    /// Whether a word goes before a trade's: `Education`, `senior`.
    private func isModifier(_ word: String) -> Bool { isTold(word) || word.first?.isLowercase == true }

    private func isTold(_ word: String) -> Bool {
        !table.classes(of: word).isDisjoint(with: [.sectionWord, .roleWord, .tradeWord])
    }
}

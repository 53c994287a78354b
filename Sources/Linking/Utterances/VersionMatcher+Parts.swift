extension VersionMatcher {
    // MARK: Words between marks

    /// How much of another version the words between marks are, where they all stand in it, in order: the reporter's words
    /// around them are not the speaker's.
    func parts(of version: QuoteVersion, in other: QuoteVersion) -> Double? {
        guard version.sharesStory(with: other) else { return nil }
        let count = version.marked.reduce(0) { $0 + $1.count }
        let fewest = version.sharesSpeaker(with: other) ? 3 : QuoteVersion.stockPhrase
        guard count >= fewest, count <= other.words.count else { return nil }
        var rest = other.words[...]
        for part in version.marked {
            guard let place = WordSearch.firstRange(of: part, in: Array(rest)) else {
                return alteredParts(of: version, in: other)
            }
            rest = rest.dropFirst(place.upperBound)
        }
        return Double(2 * count) / Double(count + other.words.count)
    }

    /// The same for one speaker where all of the words between marks stand in it, hardly any between them: `“full, but not
    /// silly”` and `The price is full but it isn't silly`; or nearly all, most of them in one stretch.
    private func alteredParts(of version: QuoteVersion, in other: QuoteVersion) -> Double? {
        if let share = loosenedParts(of: version, in: other) { return share }
        let words = version.marked.flatMap { $0 }
        let searched = Array(other.words.prefix(12 * Self.long))
        guard version.sharesSpeaker(with: other), (8...Self.long).contains(words.count) else { return nil }
        let alignment = AlignedWords(EditScript(from: words, to: searched, limit: words.count + searched.count))
        guard 5 * alignment.common >= 4 * words.count, 2 * alignment.longestStretch >= words.count else { return nil }
        return Double(2 * alignment.common) / Double(words.count + searched.count)
    }

    private func loosenedParts(of version: QuoteVersion, in other: QuoteVersion) -> Double? {
        let words = version.reportedMarks.flatMap { $0 }
        guard version.sharesSpeaker(with: other), (4..<8).contains(words.count), other.words.count < Self.long,
            words.contains(where: { !SpokenWords.isLight($0) })
        else { return nil }
        let script = EditScript(from: words, to: other.reported, limit: words.count + other.reported.count)
        guard script.common == words.count, !SpokenWords.reverses(script, words, other.reported) else { return nil }
        let inner = script.runs.drop { $0.operation != .equal }.reversed().drop { $0.operation != .equal }
        guard inner.reduce(0, { $0 + ($1.operation == .equal ? 0 : $1.other.count) }) <= 2 else { return nil }
        return Double(2 * words.count) / Double(words.count + other.words.count)
    }
}

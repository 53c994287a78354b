/// Says whether a found speaker is the marked one.
struct SpeakerJudge {
    let text: [Unicode.Scalar]

    func isRight(_ gold: JudgedQuote, _ found: JudgedQuote) -> Bool {
        guard let marked = gold.speakerText, !marked.isEmpty else { return found.speakerText?.isEmpty ?? true }
        if (found.speakerText ?? "").isEmpty && (found.speakerName ?? "").isEmpty { return false }
        if let span = found.speakerSpans.first, !span.isEmpty, let first = gold.speakerSpans.first {
            let heads = [headSpan(first)] + gold.speakerSpans.dropFirst()
            if heads.contains(where: { span.lowerBound < $0.upperBound && span.upperBound > $0.lowerBound }) {
                return true
            }
        }
        let names = names(found)
        if SpeakerHead.isPronoun(marked) {
            guard let name = gold.speakerName, !name.isEmpty else { return false }
            return names.contains { SpeakerHead.head($0) == SpeakerHead.head(name) }
        }
        return names.contains { SpeakerHead.head($0) == SpeakerHead.head(marked) }
    }

    /// Whether the found speaker bears `name`, whatever words refer to it.
    func isNamed(_ name: String, _ found: JudgedQuote) -> Bool {
        names(found).contains { SpeakerHead.head($0) == SpeakerHead.head(name) }
    }

    /// Whether the found speaker's entity bears `name`: the words of a description may be in its own name (`the bank`).
    func isEntity(_ name: String, _ found: JudgedQuote) -> Bool {
        found.speakerName.map { SpeakerHead.head($0) == SpeakerHead.head(name) } ?? false
    }

    private func names(_ found: JudgedQuote) -> [String] {
        [found.speakerText, found.speakerName].compactMap { $0 }.filter { !$0.isEmpty && !SpeakerHead.isPronoun($0) }
    }

    /// Where the main noun of the marked phrase stands.
    private func headSpan(_ span: Range<Int>) -> Range<Int> {
        guard span.upperBound <= text.count else { return span }
        let phrase = String(String.UnicodeScalarView(text[span]))
        guard let head = SpeakerHead.head(phrase) else { return span }
        let word = WordTokens.tokens(text[span])
            .first { token in
                let word = String(String.UnicodeScalarView(text[token]))
                return SpeakerHead.trimmed(SpeakerHead.withoutPossessive(word), ".").lowercased() == head
            }
        return word ?? span
    }
}

import Model

extension WordAlignment {
    /// How the other text stands to the recorded one.
    var relation: Relation {
        if recorded.words == other.words && haveEqualTails { return .identical }
        let runs = script.runs
        let deletes = runs.contains { $0.operation == .delete } || !haveEqualTails && !tails.recorded.isEmpty
        let inserts = runs.contains { $0.operation == .insert } || !haveEqualTails && !tails.other.isEmpty
        let stretches = runs.count { $0.operation == .equal }
        if stretches == 0 { return .altered }
        if !deletes && !inserts { return .punctuation }
        if stretches == 1 && deletes != inserts { return deletes ? .truncated : .extended }
        return isSpliced(deletes: deletes, inserts: inserts) || isCut ? .spliced : .altered
    }

    /// Whether the other text is made of stretches of the recorded one, without a word that denies something between them.
    private var isCut: Bool {
        guard haveEqualTails else { return false }
        return Splice(other.tokens, of: recorded.tokens).map { !SpokenWords.negate($0.omitted) } ?? false
    }

    /// Whether one text joins what the other prints apart: it leaves out whole sentences, or parts of two, in between.
    private func isSpliced(deletes: Bool, inserts: Bool) -> Bool {
        let runs = script.runs
        if !haveEqualTails || deletes && inserts { return false }
        let fuller = deletes ? recorded : other
        let stretches = runs.filter { $0.operation == .equal }.map { deletes ? $0.recorded : $0.other }
        return stretches.allSatisfy { $0.count > 1 }
            && zip(stretches, stretches.dropFirst())
                .contains { before, after in
                    (before.upperBound - 1..<after.lowerBound).contains(where: fuller.endsSentence)
                }
    }
}

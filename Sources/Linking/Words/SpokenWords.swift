/// The words of a sentence as somebody may report them: contractions written out, and of each little word that changes when
/// speech is reported (`I will` – `she would`) the kind.
enum SpokenWords {
    /// Words that stand for one another between direct and reported speech, a line for each kind.
    private static let kinds = """
        i we he she they you it
        me us him her them
        my our his their your its
        am is are was were be been being
        have has had having
        do does did
        will would shall should
        can could may might
        this that these those the a an
        here there
        and but
        now then
        today yesterday tomorrow
        nobody anybody anyone everybody everyone somebody someone
        nothing anything everything something
        """
    private static let others =
        "not no of in on at to for from by with as if so or than about into over out up who what which"

    private static let kindOf: [UInt64: UInt64] = {
        var kindOf: [UInt64: UInt64] = [:]
        for line in kinds.split(separator: "\n") {
            let words = line.split(separator: " ").map { StableHash.of(String($0)) }
            for word in words { kindOf[word] = words[0] }
        }
        return kindOf
    }()
    private static let light = Set(kindOf.keys).union(others.split(separator: " ").map { StableHash.of(String($0)) })

    /// The words with the kind in the place of each little word, without a `that` at the beginning.
    static func reported(_ words: [UInt64]) -> [UInt64] {
        let begins = words.first == that ? words.dropFirst() : words[...]
        return begins.map { kindOf[$0] ?? $0 }
    }

    /// Whether a word says little by itself.
    static func isLight(_ word: UInt64) -> Bool { light.contains(word) || CommonWords.contains(word) }

    /// Whether the words left out and put in hold an odd number of negations, so that one text says what the other denies.
    static func reverses(_ script: EditScript, _ recorded: [UInt64], _ other: [UInt64]) -> Bool {
        var negations = 0
        for run in script.runs where run.operation != .equal {
            negations += recorded[run.recorded].count(where: negating.contains)
            negations += other[run.other].count(where: negating.contains)
        }
        return negations % 2 == 1
    }

    private static let negating = Set(["not", "no", "never"].map { StableHash.of($0) })
    private static let that = StableHash.of("that")

    /// What a contraction stands for, as printed and as folded without its apostrophe, or nil where the word is none.
    static func expansion(of folded: [UInt8], printed: ArraySlice<UInt8>) -> [UInt64]? {
        guard printed.contains(where: { $0 == UInt8(ascii: "'") || $0 >= 0x80 }) || folded.count == 6 else {
            return nil
        }
        let word = String(decoding: folded, as: UTF8.self)
        if let whole = whole[word] { return whole.map { StableHash.of($0) } }
        guard printed.count > folded.count else { return nil }
        for (ending, full) in endings where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count {
            let stem = String(word.dropLast(ending.count))
            return [StableHash.of(stem), StableHash.of(full)]
        }
        return nil
    }

    private static let whole = [
        "wont": ["will", "not"], "cant": ["can", "not"], "cannot": ["can", "not"], "shant": ["shall", "not"],
    ]
    private static let endings = [("nt", "not"), ("ll", "will"), ("re", "are"), ("ve", "have")]
}

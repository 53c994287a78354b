import Language

/// The words of a sentence as somebody may report them: contractions written out, and of each little word that changes when
/// speech is reported (`I will` – `she would`) the kind.
///
/// Of the words that tell something, reports change the form (`I welcome it` – `he welcomed it`): of these the stem stands.
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
        "not no of in on at to for from by with as if so or than about into over out up who what which percent"
        + " " + WordScanner.signs

    private static let kindOf: [UInt64: UInt64] = {
        var kindOf: [UInt64: UInt64] = [:]
        for line in kinds.split(separator: "\n") {
            let words = line.split(separator: " ").map { StableHash.of(String($0)) }
            for word in words { kindOf[word] = words[0] }
        }
        return kindOf
    }()
    private static let light = Set(kindOf.keys).union(others.split(separator: " ").map { StableHash.of(String($0)) })

    /// The words with the kind in the place of each little word and the stem, of those that `stems` knows, in that of each
    /// other, without a `that` at the beginning.
    static func reported(_ words: [UInt64], _ stems: [UInt64: UInt64] = [:]) -> [UInt64] {
        withoutThat(words).map { kindOf[$0] ?? stems[$0] ?? $0 }
    }

    /// The words without the `that` which brings them in.
    static func withoutThat(_ words: [UInt64]) -> [UInt64] { words.first == that ? Array(words.dropFirst()) : words }

    /// The hash of the stem of a folded word, or nil where that is the word itself or the word says little.
    static func stem(of folded: [UInt8], hash: UInt64) -> UInt64? {
        guard !isLight(hash) else { return nil }
        if let verb = IrregularVerbs.stem(of: hash) { return verb }
        let length = WordStem.length(folded)
        guard length < folded.count else { return nil }
        var stem = StableHash()
        for byte in folded[..<length] { stem.combine(byte: byte) }
        return stem.value
    }

    /// Whether a word says little by itself.
    static func isLight(_ word: UInt64) -> Bool { light.contains(word) || CommonWords.contains(word) }

    /// How much of what some words tell others have, too, in whatever order: ``weight(of:)-(UInt64)``.
    ///
    /// - Complexity: O(*n*) in the words of both.
    static func shared(_ words: Set<UInt64>, with others: [UInt64]) -> (weight: Int, of: Int) {
        (weight(of: words.intersection(others)), weight(of: words))
    }

    /// How much some words tell, together.
    static func weight(of words: Set<UInt64>) -> Int { words.reduce(0) { $0 + weight(of: $1) } }

    /// How much a word tells: nothing where it changes between speech and report, 2 where it stands in any report, else 5.
    static func weight(of word: UInt64) -> Int { light.contains(word) ? 0 : CommonWords.contains(word) ? 2 : 5 }

    /// Whether so many words, and so many of them that say something by themselves, are hardly said by two people on two
    /// matters.
    static func tell(_ words: [UInt64]) -> Bool {
        words.count >= 8 && words.lazy.filter { !isLight($0) }.prefix(fewestTelling).count == fewestTelling
    }

    private static let fewestTelling = 3

    /// Whether one text says what the other denies: a negation is left out or put in that no other makes up for nearby
    /// (`will not take any`, `will take no`).
    ///
    /// One in a phrase of its own (`and not a politician`) denies nothing of what both say.
    static func reverses(_ script: EditScript, _ recorded: [UInt64], _ other: [UInt64]) -> Bool {
        // `about safety and not about money`, `about money and not about safety`
        if recorded.count == other.count, recorded != other, negate(recorded), recorded.sorted() == other.sorted() {
            return true
        }
        var kept = 0
        var open: Int?
        for run in script.runs {
            if run.operation == .equal {
                kept += run.recorded.count
                continue
            }
            let words = run.operation == .delete ? recorded[run.recorded] : other[run.other]
            if words.contains(where: { !isLight($0) && !negating.contains($0) }) { continue }
            for _ in 0..<words.count(where: negating.contains) {
                if let place = open, kept - place > reach { return true }
                open = open == nil ? kept : nil
            }
        }
        return open != nil
    }

    /// Whether words deny something.
    static func negate(_ words: [UInt64]) -> Bool { words.contains(where: negating.contains) }

    /// Whether words deny something in any way: `without reading it`, `nobody came`.
    static func denyInAnyWay(_ words: [UInt64]) -> Bool {
        words.contains { negating.contains($0) || otherDenials.contains($0) }
    }

    /// The words that tell something, denials aside.
    static func telling(_ words: [UInt64]) -> Set<UInt64> {
        Set(words.lazy.filter { !isLight($0) && !negating.contains($0) && !otherDenials.contains($0) })
    }

    private static let otherDenials = Set(
        ["without", "nobody", "nothing", "none", "nowhere", "neither", "nor", "hardly", "rather", "instead"]
            .map { StableHash.of($0) }
    )

    /// How many words that both have stand at the most between two negations that make up for one another.
    private static let reach = 3
    private static let negating = Set(["not", "no", "never"].map { StableHash.of($0) })
    private static let that = StableHash.of("that")

    /// What a contraction stands for, as printed and as folded without its apostrophe, or nil where the word is none.
    static func expansion(of folded: [UInt8], printed: ArraySlice<UInt8>) -> [UInt64]? {
        // Nearly no word is printed longer than it is folded.
        guard printed.count > folded.count else {
            return folded.count == 6 && folded.elementsEqual("cannot".utf8) ? cannot : nil
        }
        guard let tail = behindApostrophe(printed) else { return nil }
        let word = String(decoding: folded, as: UTF8.self)
        if let whole = whole[word] { return whole }
        for (ending, shown, full) in endings where word.utf8.count > ending.utf8.count && word.hasSuffix(ending) {
            let isShown = tail.count == shown.utf8.count && zip(tail, shown.utf8).allSatisfy { $0 | 0x20 == $1 }
            if isShown { return [StableHash.of(String(word.dropLast(ending.count))), StableHash.of(full)] }
        }
        return nil
    }

    /// What stands behind the last apostrophe of a word, or nil where it has none.
    private static func behindApostrophe(_ printed: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        if let plain = printed.lastIndex(of: UInt8(ascii: "'")) { return printed[(plain + 1)...] }
        // U+2018 and U+2019
        guard let curly = printed.lastIndex(of: 0xE2), curly + 2 < printed.endIndex, printed[curly + 1] == 0x80,
            printed[curly + 2] == 0x98 || printed[curly + 2] == 0x99
        else { return nil }
        return printed[(curly + 3)...]
    }

    private static let cannot = ["can", "not"].map { StableHash.of($0) }
    private static let whole = [
        "wont": ["will", "not"], "cant": ["can", "not"], "shant": ["shall", "not"],
    ]
    .mapValues { $0.map { StableHash.of($0) } }
    /// How a contraction ends without its apostrophe, what stands behind the apostrophe, and what that stands for.
    private static let endings = [("nt", "t", "not"), ("ll", "ll", "will"), ("re", "re", "are"), ("ve", "ve", "have")]
}

import Language

/// How the spellings of one name differ.
enum Spelling {
    /// How two names of people that are nearly the same differ.
    enum Difference: Int {
        /// By the ways to write a foreign name.
        case transliteration
        /// By a letter dropped, doubled, changed or put in the wrong place.
        case slip
    }

    /// The longest word that is compared.
    private static let longestWord = 40

    /// Rewritings that bring transliterations of one name together, the first that fits taking effect.
    private static let rewritings = table(
        ("tsch", "c"),
        ("tch", "c"),
        ("sch", "s"),
        ("kh", "h"),
        ("ph", "f"),
        ("gh", "g"),
        ("ch", "c"),
        ("cz", "c"),
        ("sh", "s"),
        ("sz", "s"),
        ("zh", "z"),
        ("tz", "ts"),
        ("dj", "d"),
        ("ck", "k"),
        ("ou", "u"),
        ("oo", "u"),
        ("ae", "a"),
        ("oe", "o"),
        ("ue", "u"),
        ("x", "ks"),
        ("q", "k"),
        ("w", "v"),
        ("y", "i")
    )
    /// Those that tell two names apart at the beginning: Jan and Ian, Gans and Hans.
    private static let innerRewritings = table(("j", "i"), ("g", "h"))

    /// A folded word as all its common transliterations are written: `sergei`, `sergey` and `serhii` are one, as are
    /// `zelensky` and `zelenskyy`, `shevchenko` and `sevcenko`.
    static func transliterated(_ word: String) -> [UInt8] {
        let utf8 = Array(word.utf8.prefix(longestWord))
        var output: [UInt8] = []
        var position = 0
        while position < utf8.count {
            let rest = utf8[position...]
            let rewriting =
                rewritings.first { rest.starts(with: $0.from) }
                ?? (position == 0 ? nil : innerRewritings.first { rest.starts(with: $0.from) })
            for letter in rewriting?.to ?? [utf8[position]] where letter != output.last { output.append(letter) }
            position += rewriting?.from.count ?? 1
        }
        // Ye-, Je- and E- are one beginning.
        if output.count > 3 && output.starts(with: Array("ie".utf8)) { output.removeFirst() }
        if output.count > 3 && output.suffix(2) == Array("ei".utf8) { output.remove(at: output.count - 2) }
        return output
    }

    /// A transliterated word with one letter for the first sound that Ukrainian writes as H and Russian as G, and for J and I.
    static func eastern(_ word: String) -> [UInt8] {
        var letters = transliterated(word)
        switch letters.first {
        case UInt8(ascii: "g"): letters[0] = UInt8(ascii: "h")
        case UInt8(ascii: "j"): letters[0] = UInt8(ascii: "i")
        default: break
        }
        return letters
    }

    /// A folded word by the sounds that its spellings in Latin letters agree on.
    ///
    /// Vowels and `h` are left out, and `b` and `p`, `d` and `t`, `g` and `k`, `s` and `z`, `f` and `v` are one letter each:
    /// `youssef` and `yusuf`, `baek` and `paek` are one, and so are the Greek `chatzis` and `hatzis`, `giannis` and `yannis`.
    static func sound(_ word: String) -> [UInt8] {
        var output: [UInt8] = []
        let isGreek =
            word.utf8.count >= 5 && ["is", "os", "as", "ou"].contains { word.hasSuffix($0) }
            && ["ch", "gia", "gio", "giu"].contains { word.hasPrefix($0) }
        for letter in transliterated(isGreek ? String(word.dropFirst()) : word)
        where letter &- 0x61 < 26 && !silent.contains(letter) {
            let sound = voiceless[letter] ?? letter
            if sound != output.last { output.append(sound) }
        }
        return output
    }

    /// The first letter of a surname behind `O` and `Mc`, `k` standing for `c` and `q`, or nil where it is none from `a` to `z`.
    static func beginning(_ surname: String) -> Character? {
        var word = Substring(surname)
        for prefix in ["mc", "o'", "o’"] where word.hasPrefix(prefix) { word = word.dropFirst(prefix.count) }
        // `okelly`, folded
        if let second = word.dropFirst().first, word.hasPrefix("o"), word.count > 4, !"aeiou".contains(second) {
            word = word.dropFirst()
        }
        guard let first = word.first, ("a"..."z").contains(first) else { return nil }
        return first == "c" || first == "q" ? "k" : first
    }

    private static let silent = Set("aeiouh".utf8)
    private static let voiceless = Dictionary(
        uniqueKeysWithValues: zip(Array("bdgjzv".utf8), Array("ptkcsf".utf8))
    )

    /// Whether two given names, or with `areSurnames` two surnames, sound alike and do not differ in what parts the names of
    /// men from those of women (`Paul` and `Paula`, `Petrov` and `Petrova`).
    static func soundAlike(_ left: String, _ right: String, areSurnames: Bool) -> Bool {
        let words = (transliterated(left), transliterated(right))
        if words.0 == words.1 { return true }
        let sounds = (sound(left), sound(right))
        guard !sounds.0.isEmpty, sounds.0 == sounds.1 else { return false }
        return !differByGender(words.0, words.1, areSurnames: areSurnames)
    }

    /// Whether two names differ in no more than a third of their letters.
    ///
    /// - Complexity: O(*n*²) in the letters.
    static func areNear(_ left: String, _ right: String) -> Bool {
        let letters = (transliterated(left), transliterated(right))
        return 3 * distance(letters.0, letters.1) <= min(letters.0.count, letters.1.count)
    }

    /// Whether one word is the other as a woman's name is made of a man's: with `a` or `e` added, or `a` for `o` at its end.
    static func differByGender(_ left: [UInt8], _ right: [UInt8], areSurnames: Bool) -> Bool {
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        guard let last = long.last, let other = short.last else { return false }
        let (a, e, o) = (UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"))
        if short.count + 1 == long.count, long.starts(with: short) { return last == a || !areSurnames && last == e }
        return left.count == right.count && left.dropLast() == right.dropLast() && Set([last, other]) == Set([a, o])
    }

    private static func table(_ rewritings: (String, String)...) -> [(from: [UInt8], to: [UInt8])] {
        rewritings.map { (Array($0.0.utf8), Array($0.1.utf8)) }
    }

    /// How two full names differ that can be one person's, or nil where they cannot or do not differ but by middle names.
    ///
    /// Either both are transliterations, or one of given name and surname is the same and the other nearly so. Given names
    /// of a family are alike, so there only a letter inside a long name may be missing, doubled or swapped.
    static func difference(_ left: PersonName, _ right: PersonName) -> Difference? {
        guard let leftGiven = left.given.first, let rightGiven = right.given.first else { return nil }
        guard leftGiven != rightGiven || left.surname != right.surname else { return nil }
        guard left.suffix == right.suffix, left.middleAgrees(with: right) else { return nil }
        let given = (transliterated(leftGiven), transliterated(rightGiven))
        let surname = (transliterated(left.surname), transliterated(right.surname))
        let areJoined = transliterated(left.joinedSurname) == transliterated(right.joinedSurname)
        if differByGender(given.0, given.1, areSurnames: false) { return nil }
        if differByGender(surname.0, surname.1, areSurnames: true) { return nil }
        switch (given.0 == given.1, surname.0 == surname.1 || areJoined) {
        case (true, true): return .transliteration
        case (true, false) where leftGiven == rightGiven:
            return LetterSlip.isSlip(surname.0, surname.1, shortest: 5, changes: true) ? .slip : nil
        case (false, true) where left.surname == right.surname:
            return LetterSlip.isSlip(given.0, given.1, shortest: 6, changes: false) ? .slip : nil
        default: return nil
        }
    }

    /// The fewest letters changed, added or left out between two words.
    ///
    /// - Complexity: O(*n* · *m*).
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for place in right.indices {
                let cost = min(diagonal + (letter == right[place] ? 0 : 1), row[place] + 1, row[place + 1] + 1)
                diagonal = row[place + 1]
                row[place + 1] = cost
            }
        }
        return row[right.count]
    }

    /// Keys of which two names that ``difference(_:_:)`` joins share at least one: each name as transliterated, and with
    /// each letter of its given name or its surname left out.
    ///
    /// After W. Garbe's symmetric deletion.
    static func keys(of name: PersonName) -> [UInt64] {
        guard let first = name.given.first else { return [] }
        let given = transliterated(first)
        let surname = transliterated(name.surname)
        var keys = [key(given, surname, 0), key(given, transliterated(name.joinedSurname), 0)]
        for index in surname.indices { keys.append(key(given, leaving(index, outOf: surname), 1)) }
        keys.append(key(given, surname, 1))
        for index in given.indices { keys.append(key(leaving(index, outOf: given), surname, 2)) }
        keys.append(key(given, surname, 2))
        return keys
    }

    private static func leaving(_ index: Int, outOf word: [UInt8]) -> [UInt8] {
        var word = word
        word.remove(at: index)
        return word
    }

    private static func key(_ given: [UInt8], _ surname: [UInt8], _ family: UInt8) -> UInt64 {
        var hash = StableHash()
        hash.combine(byte: family)
        hash.combine(given)
        hash.combine(byte: 0)
        hash.combine(surname)
        return hash.value
    }
}

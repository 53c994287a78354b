/// Finds the place that a story was filed from.
///
/// `LISBON — `, `LISBON, Portugal (Agency) - `, `Lisbon (AGENCY) — `, with a date before the dash or not.
enum DatelineFinder {
    private static let longest = 80
    private static let dashes: [[UInt8]] = ["—", "–", "―", "--", "-", "‑", "‒"].map { Array($0.utf8) }

    /// The place as printed that `line` begins with, agency and date aside, or nil.
    static func prefix(of line: ArraySlice<UInt8>) -> String? { wordsBeforeDash(line).flatMap { place($0) } }

    /// The agency in brackets that stands behind such a place, or nil.
    static func agency(of line: ArraySlice<UInt8>) -> String? {
        guard let words = wordsBeforeDash(line), let start = agency(in: words),
            start == 0 || place(words) != nil || startsDate(words[0])
        else { return nil }
        let name = words[start...].joined(separator: " ").filter { $0 != "(" && $0 != ")" }
        return OutletName.isName(name.split(separator: " ").map(String.init)) ? name : nil
    }

    /// The date with its year that stands behind such a place, or nil.
    static func date(of line: ArraySlice<UInt8>) -> PublicationDate? {
        guard let words = wordsBeforeDash(line), place(words) != nil else { return nil }
        return LineDate.first(in: words)
    }

    /// The words before the dash behind which the story begins, if there is one near.
    private static func wordsBeforeDash(_ line: ArraySlice<UInt8>) -> [String]? {
        // Every dash begins with one of these bytes; most lines have neither.
        let head = Array(line.prefix(longest))
        guard head.contains(where: { $0 == 0x2D || $0 == 0xE2 }) else { return nil }
        var words: [String] = []
        let all = WhiteSpace.words(of: head)
        for (index, word) in all.enumerated() {
            if dashes.contains(where: { word.elementsEqual($0) }) {
                // A story begins with a capital; `Merrow - once a port - is …` goes on.
                let goesOn = index + 1 < all.count && isSmall(all[index + 1].first)
                let isNoPlace = words.contains { $0.utf8.contains(where: isSmall) } && agency(in: words) == nil
                return goesOn && isNoPlace ? nil : words
            }
            // `(Agency) —Text` and `NEW PORT—Text` have no space behind the dash.
            if let dash = dashes.prefix(4).first(where: { word.starts(with: $0) }), word.count > dash.count {
                return words
            }
            // `PORT ELGIN, Jan. 9.—Text` has none before it either.
            if let (head, _) = split(word) { return words + [String(decoding: head, as: UTF8.self)] }
            words.append(String(decoding: word, as: UTF8.self))
            guard words.count <= 9 else { return nil }
        }
        return nil
    }

    /// A word that holds a long dash between letters or behind a stop, divided there.
    private static func split(_ word: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
        guard let dash = word.indices.first(where: { word[$0...].starts(with: dashes[0]) }), dash > word.startIndex
        else {
            return nil
        }
        return (word[..<dash], word[(dash + dashes[0].count)...])
    }

    /// The place if `line` is nothing else: ends with the dash, or is all capitals with a comma or an agency.
    static func alone(_ line: ArraySlice<UInt8>) -> String? {
        guard line.count <= longest else { return nil }
        let words = WhiteSpace.words(of: Array(line))
        guard let last = words.last, words.count <= 9 else { return nil }
        let endsWithDash = dashes.contains { last.elementsEqual($0) }
        let strings = words.map { String(decoding: $0, as: UTF8.self) }
        if endsWithDash { return place(strings.dropLast()) }
        if isShouted(strings[0]) && agency(in: strings) != nil { return place(strings) }
        return placeBeforeDate(strings)
    }

    /// `Merrow, 4 March 2031` or `MERROW, March 4`: a place and a date, and nothing else.
    private static func placeBeforeDate(_ words: [String]) -> String? {
        guard let comma = words.firstIndex(where: { $0.hasSuffix(",") }), comma < 3, comma + 2 < words.count else {
            return nil
        }
        let place = words[...comma].map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
        let rest = words[(comma + 1)...].joined(separator: " ")
        let isDated = PublicationDate(rest) != nil || isShouted(place[0]) && PublicationDate("\(rest), 2000") != nil
        let names = place.filter { !LineDate.isMonth(Array($0.utf8)) && !LineDate.isNoPlace($0) }
        guard isDated, names.count == place.count, place.allSatisfy(isPlaceWord) else { return nil }
        return place.joined(separator: " ")
    }

    /// The first word of `line` if it is all capitals with a full stop behind it, and a sentence follows.
    static func stopped(_ line: ArraySlice<UInt8>) -> String? {
        let words = WhiteSpace.words(of: Array(line.prefix(longest))).prefix(2)
            .map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 2, words[0].hasSuffix("."), words[0].utf8.count >= 4 else { return nil }
        let place = String(words[0].dropLast())
        let isSentence = Letters.isCapitalised(Array(words[1].utf8)[...])
        return isSentence && isShouted(place) && isPlaceWord(place) && !place.contains(".") ? place : nil
    }

    /// The place in capitals, date and agency aside, before a colon that a sentence of some length follows.
    static func colonWords(_ line: ArraySlice<UInt8>) -> [String]? {
        let words = WhiteSpace.words(of: Array(line.prefix(3 * longest))).map { String(decoding: $0, as: UTF8.self) }
        guard let last = words.prefix(7).firstIndex(where: { $0.hasSuffix(":") }), words.count > last + 8,
            Letters.isCapitalised(Array(words[last + 1].utf8)[...]),
            let place = place(words[..<last] + [String(words[last].dropLast())])
        else { return nil }
        let parts = place.split(separator: " ").map(String.init)
        return parts.count <= 3 && parts.allSatisfy({ isShouted($0) && $0.utf8.count >= 3 }) ? parts : nil
    }

    /// Up to three words with capitals before a dash with a space on both sides, which a sentence follows.
    static func mixedPlace(_ line: ArraySlice<UInt8>) -> String? {
        guard let head = wordsBeforeDash(line) else { return nil }
        var words = Array(head.prefix { !startsDate($0) && !$0.hasPrefix("(") })
        if let last = words.last, last.hasSuffix(",") { words[words.count - 1] = String(last.dropLast()) }
        guard (1...3).contains(words.count), words.allSatisfy(isPlaceWord),
            words.allSatisfy({ Letters.isCapitalised(Array($0.utf8)[...]) && !$0.hasSuffix(",") })
        else { return nil }
        return words.joined(separator: " ")
    }

    private static func place(_ words: some BidirectionalCollection<String>) -> String? {
        var words = Array(words)
        let agency = agency(in: words)
        if let agency { words.removeSubrange(agency...) }
        if let last = words.last, last.hasPrefix("/"), last.hasSuffix("/") { words.removeLast() }
        if let date = words.firstIndex(where: startsDate), date > 0 { words.removeSubrange(date...) }
        guard let first = words.first, let last = words.last else { return nil }
        guard first.utf8.first.map({ $0 >= 0xC3 && $0 != 0xE2 || Letters.isASCIILetter($0) }) == true,
            words.allSatisfy({ isPlaceWord($0) }), isShouted(first) || agency != nil
        else { return nil }
        words[words.count - 1] = last.hasSuffix(",") ? String(last.dropLast()) : last
        return words.joined(separator: " ")
    }

    /// Where the agency in brackets begins, if it is the last of the words.
    private static func agency(in words: some Collection<String>) -> Int? {
        let words = Array(words)
        guard let start = words.firstIndex(where: { $0.hasPrefix("(") }), words.last?.hasSuffix(")") == true else {
            return nil
        }
        return start
    }

    private static func startsDate(_ word: String) -> Bool {
        var reader = DateReader(Array(word.utf8))
        // `Merrow may have …` names no month.
        return word.utf8.first.map(Letters.isDigit) == true || !isSmall(word.utf8.first) && reader.month() != nil
    }

    private static func isSmall(_ byte: UInt8?) -> Bool { byte.map { $0 &- 0x61 < 26 } ?? false }

    private static func isPlaceWord(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        if ["of", "de", "la", "el", "and", "the", "al", "do", "da", "del", "on"].contains(word) { return true }
        return Letters.isCapitalised(bytes[...])
            && !bytes.contains { Letters.isDigit($0) || ":;!?\"".utf8.contains($0) }
    }

    /// Whether all letters are capitals, and there are two at least.
    private static func isShouted(_ word: String) -> Bool {
        let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
        return letters.count >= 2 && letters.allSatisfy { $0.properties.isUppercase }
    }
}

import Language
import Model

/// Finds the day of the event that a story tells of, in its first paragraphs.
///
/// A date with its year stands by itself; a weekday, a date without its year or `yesterday` count back from the day of
/// publication. What lies ahead (`will … on Monday`, `from Monday`) or comes again (`every Monday`) is no candidate. The
/// first candidate is the event's.
struct EventDateFinder {
    /// A day with its reason.
    struct Candidate: Equatable {
        /// In ISO 8601.
        let day: String
        /// What in the text gives it.
        let reason: String
    }

    private static let paragraphs = 3
    private static let words = 120
    private static let weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
    private static let ahead: Set<String> = [
        "next", "from", "until", "till", "by", "every", "coming", "each", "before", "since", "starting", "beginning",
        "through", "after", "the", "a", "this", "his", "her", "their", "our", "that", "one",
    ]
    private static let again: Set<String> = ["from", "until", "since", "every", "next", "by"]
    private static let future: Set<String> = ["will", "would", "shall", "plans", "expected", "scheduled", "due", "can"]

    private static let past: Set<String> = [
        "said", "told", "met", "began", "came", "went", "took", "made", "found", "won", "lost", "left", "fell", "rose",
        "held", "was", "were", "had", "gave", "heard", "saw", "spoke", "wrote", "says",
    ]

    /// What tells, in a text without a day of publication, that the date in its sentence is of another day than the event's.
    private static let elsewhere: Set<String> = [
        "born", "founded", "since", "until", "ago", "anniversary", "takes", "take", "originally",
    ]
    /// What begins a clause that tells of something else, up to the next comma: `the blasts which rocked Merrow on …`.
    private static let asides: Set<String> = ["which", "who", "after", "following"]
    /// So many years behind a date another year in the text tells that the date is long past.
    private static let yearsPast = 2

    private let published: CalendarDay?
    private let latestYear: Int?

    /// Prepares to count from the day of publication, in ISO 8601 with a time or without; `latestYear` is the latest that the
    /// whole text names.
    init(published: String?, latestYear: Int? = nil) {
        self.published = published.flatMap { CalendarDay(iso8601: $0) }
        self.latestYear = latestYear
    }

    /// The latest year from 1900 to 2099 that stands in `utf8` as a number of four digits.
    ///
    /// - Complexity: O(*n*).
    static func latestYear(in utf8: [UInt8]) -> Int? {
        var latest: Int?
        var start = 0
        while let first = utf8[start...].firstIndex(where: Letters.isDigit) {
            let end = utf8[first...].firstIndex { !Letters.isDigit($0) } ?? utf8.count
            start = end
            let isOpen = first == 0 || " \n\t(-".utf8.contains(utf8[first - 1])
            guard end - first == 4, isOpen, let year = Int(String(decoding: utf8[first..<end], as: UTF8.self)),
                (1900..<2100).contains(year)
            else { continue }
            latest = max(latest ?? year, year)
        }
        return latest
    }

    /// The day that the paragraphs' text gives, or nil.
    func find(in paragraphs: [[String]]) -> Candidate? {
        let paragraphs = paragraphs.prefix(Self.paragraphs).map { Array($0.prefix(Self.words)) }
        let found = paragraphs.lazy.compactMap(find).first
        guard published == nil, let day = found.flatMap({ CalendarDay(iso8601: $0.day) }) else { return found }
        return isOfToldYear(day, paragraphs) ? nil : found
    }

    private func find(_ words: [String]) -> Candidate? {
        var sentence = 0
        for (index, word) in words.enumerated() {
            if index > 0, words[index - 1].hasSuffix("."), words[index - 1].utf8.count > 4 { sentence = index }
            guard Self.mayTell(word) else { continue }
            let before = words[max(sentence, index - 9)..<index].map { $0.lowercased() }
            guard let found = dated(words, index, before) ?? relative(word, before) else { continue }
            if published != nil || !isElsewhere(words[sentence..<index]) { return found }
        }
        return nil
    }

    /// Whether a word can be part of a date or be a day, to pass over the others at once.
    private static func mayTell(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return false }
        return Letters.isDigit(first) || first &- 0x41 < 26 || "tynmae".utf8.contains(first)
    }

    /// A date in words: with its year, or in the half year before publication.
    private func dated(_ words: [String], _ index: Int, _ before: [String]) -> Candidate? {
        let utf8 = Array(words[index].utf8)
        guard LineDate.isMonth(utf8) || utf8.first.map(Letters.isDigit) == true, !isAhead(before) else { return nil }
        for length in [3, 2] where index + length <= words.count {
            let phrase = words[index..<(index + length)].joined(separator: " ")
            let bare = String(phrase.reversed().drop { ".,;:)”\"'".contains($0) }.reversed())
            if let date = PublicationDate(bare), let day = CalendarDay(iso8601: date.iso8601) {
                // What lies years back is told, not reported.
                if let published, !(-7...180).contains(published.number - day.number) { return nil }
                if published == nil, let latestYear, latestYear - day.year >= Self.yearsPast { return nil }
                return Candidate(day: day.iso8601, reason: "date in the lead")
            }
            guard length == 2, let published else { continue }
            for year in [published.year, published.year - 1] {
                guard let date = PublicationDate("\(bare), \(year)") ?? PublicationDate("\(bare) \(year)"),
                    let day = CalendarDay(iso8601: date.iso8601), (0...180).contains(published.number - day.number)
                else { continue }
                return Candidate(day: date.iso8601, reason: "date in the lead and published")
            }
        }
        return nil
    }

    private func relative(_ word: String, _ before: [String]) -> Candidate? {
        guard let published, let initial = word.utf8.first, Letters.isASCIILetter(initial) || initial >= 0x80 else {
            return nil
        }
        let isOwner = word.hasSuffix("’s") || word.hasSuffix("'s")
        let bare = (isOwner ? word.dropLast(2) : word[...]).lowercased().filter(\.isLetter)
        if let weekday = Self.weekdays.firstIndex(of: bare) {
            // `the`, `after Tuesday's meeting`
            let isTold = isOwner && ["after", "at", "the", "during", "following", "in"].contains(before.last ?? "")
            guard !isAhead(isTold ? before.dropLast() : before), Letters.isCapitalised(Array(word.utf8)[...]) else {
                return nil
            }
            let isLast = before.last == "last"
            var back = (published.weekday - weekday + 7) % 7
            if back == 0 && isLast { back = 7 }
            let day = CalendarDay(number: published.number - back)
            return Candidate(day: day.iso8601, reason: "weekday \(word.filter(\.isLetter)) and published")
        }
        if bare == "night", before.last == "last", !isAhead(before.dropLast()) {
            return Candidate(day: CalendarDay(number: published.number - 1).iso8601, reason: "last night and published")
        }
        if ["morning", "afternoon", "evening"].contains(bare), before.last == "this", !isAhead(before.dropLast()) {
            return Candidate(day: CalendarDay(number: published.number).iso8601, reason: "this \(bare) and published")
        }
        let days = ["yesterday": 1, "today": 0, "tonight": 0][bare]
        guard let days, !isAhead(before) else { return nil }
        let day = CalendarDay(number: published.number - days)
        return Candidate(day: day.iso8601, reason: "\(bare) and published")
    }

    /// Whether the words of the sentence before a date tell that it is no event's, or is still to come.
    private func isElsewhere(_ sentence: ArraySlice<String>) -> Bool {
        let words = sentence.suffix(40).map { $0.lowercased().filter(\.isLetter) }
        // `the three months to 31 December`
        if ["to", "ended", "ending"].contains(words.last ?? "") { return true }
        return words.contains { Self.elsewhere.contains($0) || Self.future.contains($0) } || isAside(sentence)
    }

    /// Whether the words before a date are part of a clause or phrase that tells of something else than the sentence.
    private func isAside(_ sentence: ArraySlice<String>) -> Bool {
        let clause = sentence.suffix(40).reversed().prefix { !$0.hasSuffix(",") }.map { $0.lowercased() }
        // `After a storm the port was closed on …` begins the sentence.
        return clause.contains(where: Self.asides.contains)
            && !(clause.count == sentence.count && clause.last.map(Self.asides.contains) ?? false)
    }

    /// Whether a date is of a year that the text gives alone, as nobody does of the year they write in: `the blasts of 1993`.
    private func isOfToldYear(_ day: CalendarDay, _ paragraphs: [[String]]) -> Bool {
        paragraphs.contains { words in
            zip(words, words.dropFirst())
                .contains { before, year in
                    ["in", "of"].contains(before) && year.hasPrefix("\(day.year)")
                        && year.dropFirst(4).allSatisfy { !$0.isNumber && !$0.isLetter }
                }
        }
    }

    /// Whether what stands before tells of what is to come, with no verb of what has been between.
    private func isAhead(_ before: [String]) -> Bool {
        if before.last.map(Self.ahead.contains) ?? false || before.suffix(2).first.map(Self.again.contains) ?? false {
            return true
        }
        let near = before.suffix(8)
        guard let future = near.lastIndex(where: Self.future.contains) else { return false }
        // `will be closed` is no past.
        return !near.indices.dropFirst(future + 1 - near.startIndex)
            .contains { index in
                let isPast = Self.past.contains(near[index]) || near[index].count > 4 && near[index].hasSuffix("ed")
                return isPast && !["be", "been", "being", "get", "have", "not"].contains(near[index - 1])
            }
    }
}

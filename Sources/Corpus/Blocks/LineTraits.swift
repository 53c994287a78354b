/// What one line looks like by itself.
struct LineTraits {
    /// The first look at a line, from the surest sign to the least.
    enum Shape: UInt64 {
        /// No letter or digit.
        case noise
        case control
        case header
        case box
        case promo
        case credit
        case byline
        case date
        case name
        case role
        case source
        case note
        case bio
        /// A sentence of some length, or a long line.
        case story
        case bullet
        case readingTime
        case caption
        case teaser
        /// A few words with a stop.
        case sentence
        case question
        case title
        case label
        case fragment
    }

    /// The classes of the phrases that it holds.
    let phrases: PhraseClass
    /// The names of a line that begins with `By`.
    private(set) var byline: [String]?
    /// Whether it is a person's name and nothing else.
    private(set) var isName = false
    /// Whether it tells what somebody is who writes: `Political editor`.
    private(set) var isRole = false
    /// The date on a line of its own, a word like `Published` before it aside.
    private(set) var date: PublicationDate?
    /// Whether it counts pictures or pages: `2 of 8`, `2/8`.
    private(set) var isCounter = false
    /// Whether it is a count of the page (`12 comments`), a time of day alone, or an age (`3 days ago`).
    private(set) var isTally = false
    /// Whether it is the way to the page through its sections: `Home > News > Courts`.
    private(set) var isTrail = false
    /// Whether it is the credit of a picture and nothing else.
    private(set) var isBareCredit = false
    /// Whether it holds a word of outlets' names.
    private(set) var namesPress = false
    /// Whether it holds a year, the name of a month, or a time of day.
    private(set) var holdsYear = false
    private(set) var holdsMonth = false
    private(set) var holdsClock = false
    /// The credit of a picture at its end.
    private(set) var credit: String?
    /// Whether it opens as the text of a picture does.
    private(set) var opensCaption = false
    /// Whether it reserves rights.
    let reservesRights: Bool
    /// The place that it begins with, and whether it is nothing else.
    private(set) var place: String?
    private(set) var isPlace = false
    /// Whether it holds quotation marks, and begins with one.
    private(set) var holdsSpeech = false
    private(set) var opensSpeech = false
    /// Whether it holds an address of the web or of mail.
    private(set) var holdsAddress = false
    /// Whether it is a headline with the names of a section and the site behind marks.
    private(set) var isSiteTitle = false
    /// How many marks that separate the parts of a line of links (`|`, `»`, `·`).
    private(set) var separators = 0
    /// Whether it names two sides of a match and nothing else: `Calder Rovers v Merrow`.
    private(set) var isFixture = false
    /// Whether it opens with a speaker's name in capitals and a colon, or `Q:`.
    private(set) var opensTurn = false
    /// Whether it tells of somebody who writes.
    private(set) var tellsOfWriter = false
    /// Whether it tells how long the reading takes.
    private(set) var tellsReadingTime = false
    /// Whether it opens as the titles of other stories do: `READ MORE: `, `Also Read | `.
    private(set) var opensTeaser = false
    /// Whether it opens with up to three words and a colon, with more behind.
    private(set) var holdsLabel = false
    /// Whether it opens with words for a picture and a colon.
    private(set) var labelsPicture = false
    /// Whether it holds a colon, and whether that is at most four words from its start.
    private(set) var holdsColon = false
    private(set) var shape = Shape.fragment

    /// The most words of a line whose words are looked at one by one.
    private static let shortLine = 24

    /// Looks at `line` of the text.
    init(_ line: Line, _ utf8: [UInt8], _ table: PhraseTable) {
        phrases = table.classes(of: line)
        reservesRights = Self.reservesRights(line, phrases)
        look(at: utf8[line.range])
        opensCaption = Self.opensCaption(line, utf8)
        if line.words <= 90 { credit = CreditFinder(table).credit(in: line, utf8) }
        if line.words <= Self.shortLine { lookClosely(line, utf8, table) }
        tellsReadingTime = Self.tellsReadingTime(line)
        place = DatelineFinder.prefix(of: utf8[line.range])
        if (5...120).contains(line.words), !opensSpeech, Self.mayTellOfWriter(line) {
            tellsOfWriter = Self.tellsOfWriter(line, utf8, phrases, table)
        }
        shape = shape(of: line)
    }

    private mutating func look(at bytes: ArraySlice<UInt8>) {
        var previous: UInt8 = 0x20
        for (index, byte) in zip(bytes.indices, bytes) {
            switch byte {
            case UInt8(ascii: "\""): holdsSpeech = true
            case UInt8(ascii: "|"): separators += 1
            case UInt8(ascii: "@"): holdsAddress = true
            case UInt8(ascii: "."):
                if previous == 0x77 && bytes[..<index].suffix(3).allSatisfy({ $0 | 0x20 == 0x77 }) {
                    holdsAddress = true
                }
            case UInt8(ascii: "/"): if previous == 0x2F { holdsAddress = true }
            case 0x9C, 0x9D, 0x9E: if previous == 0x80 { holdsSpeech = true }
            case 0xBB: if previous == 0xC2 { separators += 1 }
            case 0xB7: if previous == 0xC2 { separators += 1 }
            default: break
            }
            previous = byte
        }
        opensSpeech = bytes.first == 0x22 || ["“", "„", "‘", "«"].contains { bytes.starts(with: $0.utf8) }
    }

    private mutating func lookClosely(_ line: Line, _ utf8: [UInt8], _ table: PhraseTable) {
        let whole = WhiteSpace.words(of: utf8, in: (line.range.lowerBound + line.bullet)..<line.range.upperBound)
            .map { String(decoding: $0, as: UTF8.self) }
        let words = Array(whole.drop { $0 == "—" || $0 == "–" || $0 == "--" })
        byline = Byline.names(words, phrases, table)
        isName = line.ending == .none && line.bullet == 0 && Self.isNames(words, table)
        isRole = Self.isRole(words, line, table)
        isCounter = Self.isCounter(words)
        isTally = Self.isTally(words)
        isTrail =
            (3...12).contains(words.count) && line.ending == .none
            && !words.contains { LineDate.isClock(Array($0.utf8)) }
            && !words.contains { LineDate.isMonth(Array($0.utf8)) }
            && [">", "»", "›", "/"]
                .contains { mark in
                    words.dropFirst().dropLast().contains(mark)
                }
        isBareCredit = line.words <= 8 && CreditFinder(table).bare(words) != nil
        namesPress = words.contains {
            table.classes(of: $0).contains(.pressWord) && Letters.isCapitalised(Array($0.utf8)[...])
        }
        if line.hasDigit, line.words <= 14, let found = LineDate.alone(words) { date = found }
        isPlace = DatelineFinder.alone(utf8[line.range]) != nil
        for word in words {
            let bytes = Array(word.utf8)
            if LineDate.isYear(bytes) { holdsYear = true }
            if LineDate.isMonth(bytes) { holdsMonth = true }
            if LineDate.isClock(bytes) { holdsClock = true }
        }
        let mark = words.prefix(5).firstIndex { $0 == "|" || $0 == "–" || $0 == "-" || $0.hasSuffix(":") }
        isSiteTitle = SiteTitle.isChain(words, table)
        isFixture = line.ending == .none && Self.isFixture(words)
        holdsColon = mark.map { words[$0].hasSuffix(":") } ?? false
        holdsLabel = mark.map { $0 < 3 && $0 + 1 < words.count && words[$0].hasSuffix(":") } ?? false
        let introduces = mark.map { Self.introducesWords(words, at: $0) } ?? false
        opensTeaser =
            mark.map { $0 + 1 < words.count } == true && phrases.contains(.teaserStart) && !introduces
        labelsPicture = holdsColon && words.count > 1 && phrases.contains(.captionStart) && !introduces
        if let colon = words.prefix(3).firstIndex(where: { $0.hasSuffix(":") }) {
            opensTurn = words[...colon].allSatisfy { $0.utf8.allSatisfy { $0 &- 0x61 >= 26 } } && line.hasLetter
        }
    }

    /// Whether somebody's words stand behind the word at `mark`, which ends in a colon: `Watch manager Karl Lund said: “…”`.
    private static func introducesWords(_ words: [String], at mark: Int) -> Bool {
        guard mark > 1, mark + 1 < words.count, words[mark].hasSuffix(":") else { return false }
        return ["said:", "says:", "added:", "asked:", "told:", "wrote:"].contains(words[mark])
            && ["“", "\"", "‘", "'", "«", "„"].contains { words[mark + 1].hasPrefix($0) }
    }

    private static let bioVerbs = PhraseSearch([
        " is ", " was ", " has ", " writes ", " covers ", " reports ", " teaches ", " edits ", " can be ",
    ])

    /// Whether one of the verbs of such notes is among the first words, to pass over the other lines at once.
    private static func mayTellOfWriter(_ line: Line) -> Bool {
        line.initial == .upper && bioVerbs.isFound(in: line.folded.prefix(90))
    }

    private static func tellsOfWriter(
        _ line: Line,
        _ utf8: [UInt8],
        _ phrases: PhraseClass,
        _ table: PhraseTable
    ) -> Bool {
        let start = line.range.lowerBound
        let opening = start..<min(line.range.upperBound, start + 300)
        let words = WhiteSpace.words(of: utf8, in: opening).map { String(decoding: $0, as: UTF8.self) }
        return AuthorBio(table).name(words, phrases) != nil
    }

    /// `Ana Silva`, `Ana Silva and Rui Costa`, `Ana Silva, Staff writer`.
    private static func isNames(_ words: [String], _ table: PhraseTable) -> Bool {
        guard (2...16).contains(words.count) else { return false }
        if let name = Byline.nameBeforeMark(words) ?? Byline.nameBeforeDate(words) {
            return Byline.isPerson(name.joined(separator: " "), table)
        }
        if Byline.namesAlone(words, table) != nil { return true }
        guard words.count <= 10 else { return false }
        if Byline.nameInPlace(words) != nil { return true }
        if let bracket = words.firstIndex(where: { $0.hasPrefix("(") }), words.last?.hasSuffix(")") == true {
            let name = words[..<bracket]
            return (2...3).contains(bracket) && NameList.isName(name)
                && Byline.isPerson(name.joined(separator: " "), table)
        }
        if words.count <= 4, !words.contains(where: { $0.hasSuffix(",") }), NameList.isName(words) {
            return Byline.isPerson(words.joined(separator: " "), table)
        }
        let joints = words.indices.filter { ["and", "&"].contains(words[$0].lowercased()) || words[$0].hasSuffix(",") }
        guard let joint = joints.first, joint > 0 else { return false }
        let isJoined = words[joint].hasSuffix(",")
        let first = words[...(isJoined ? joint : joint - 1)].map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
        let rest = Array(words[(joint + 1)...])
        guard (2...4).contains(first.count), NameList.isName(first), !rest.isEmpty else { return false }
        if !isJoined, rest == ["agencies"] || rest == ["staff"] { return true }
        let told: PhraseClass = isJoined ? [.tradeWord, .pressWord, .organWord] : [.tradeWord]
        if rest.contains(where: { !table.classes(of: $0).isDisjoint(with: told) }) { return rest.count <= 8 }
        return !isJoined && rest.count <= 4 && rest.count >= 2 && NameList.isName(rest)
    }

    /// A few words, one of them the name of a trade of the press, and no sentence.
    private static func isRole(_ words: [String], _ line: Line, _ table: PhraseTable) -> Bool {
        guard (1...6).contains(words.count), line.ending == .none, line.initial == .upper, !line.hasDigit else {
            return false
        }
        return words.contains { table.classes(of: $0).contains(.tradeWord) } && !isNames(words, table)
    }

    private static func isFixture(_ words: [String]) -> Bool {
        guard let joint = words.firstIndex(where: { ["v", "v.", "vs", "vs."].contains($0) }), joint > 0,
            joint + 1 < words.count, words.count <= 9
        else { return false }
        return words.indices.allSatisfy {
            $0 == joint || Letters.isCapitalised(Array(words[$0].utf8.drop { $0 == 0x28 })[...])
        }
    }

    private static func isCounter(_ words: [String]) -> Bool {
        guard words.count == 3 || words.count == 1 else { return false }
        let parts = words.count == 3 ? [words[0], words[2]] : words[0].split(separator: "/").map(String.init)
        guard parts.count == 2, words.count == 1 || ["of", "/"].contains(words[1].lowercased()) else { return false }
        return parts.allSatisfy { (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy(Letters.isDigit) }
    }

    private static let tallied: Set<String> = [
        "comment", "comments", "share", "shares", "views", "likes", "replies", "reply", "retweets", "followers",
        "votes",
        "reactions", "photos", "images", "pictures", "view", "listen", "reads",
    ]
    private static let ages: Set<String> = [
        "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day", "days", "week", "weeks", "month",
        "months",
        "h", "m", "d", "ago", "just", "now", "an", "a", "updated", "published", "posted", "last",
    ]
    private static let zones: Set<String> = [
        "gmt", "utc", "bst", "est", "edt", "cet", "cest", "ist", "et", "pt", "pst", "pdt", "aest", "am", "pm", "a.m.",
        "p.m.", "updated", "at", "/", "|", "·", "-", "–",
    ]

    private static func isTally(_ words: [String]) -> Bool {
        guard (1...7).contains(words.count) else { return false }
        let bare = words.map { $0.lowercased().filter { !"(),:".contains($0) } }
        let hasNumber = bare.contains { $0.utf8.first.map(Letters.isDigit) == true }
        if words.count <= 3, hasNumber, bare.contains(where: tallied.contains) { return true }
        if bare.last == "ago", bare.allSatisfy({ ages.contains($0) || $0.utf8.first.map(Letters.isDigit) == true }) {
            return true
        }
        return words.contains { LineDate.isClock(Array($0.utf8)) }
            && words.allSatisfy { LineDate.isClock(Array($0.utf8)) || zones.contains($0.lowercased()) }
    }

    /// `4 min read`, `4-minute read`, `Reading time: 4 minutes`.
    private static func tellsReadingTime(_ line: Line) -> Bool {
        (2...6).contains(line.words) && line.hasDigit && line.contains("min") && line.contains("read")
    }

    private static func reservesRights(_ line: Line, _ phrases: PhraseClass) -> Bool {
        if line.words <= 80 && phrases.contains(.rightsInside) { return true }
        let isMarked = line.begins(with: "copyright") || line.folded.starts(with: "©".utf8) || line.begins(with: "(c)")
        return line.words <= 60 && isMarked && !line.contains(any: [" said", " says", " told "])
    }

    private static func opensCaption(_ line: Line, _ utf8: [UInt8]) -> Bool {
        // Labels with a comma, as read out to those who do not see the picture.
        if line.begins(withAny: ["image source,", "image caption,", "media caption,"]) { return true }
        // `FILE:` and `FILE -` in capitals; `File` may begin a sentence.
        let head = utf8[line.range].prefix(8)
        guard line.words >= 3, head.starts(with: "FILE".utf8) else { return false }
        let rest = head.dropFirst(4).drop { $0 == 0x20 }
        return rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: "-") || rest.starts(with: [0xE2, 0x80])
    }

    private func shape(of line: Line) -> Shape {
        if line.words == 0 { return .noise }
        if phrases.contains(.controlWhole) || isCounter || isTally { return .control }
        if phrases.contains(.headerWhole) && line.words <= 8 { return .header }
        if byline != nil || phrases.contains(.staffWhole) { return .byline }
        if tellsReadingTime { return .readingTime }
        if date != nil { return .date }
        if opensCaption || labelsPicture { return .caption }
        if opensTeaser { return .teaser }
        if credit != nil || isBareCredit { return .credit }
        if line.words <= 45 && !phrases.isDisjoint(with: [.signupStart, .subscribeStart]) { return .box }
        if line.words <= 12 && phrases.contains(.sourceStart) { return .source }
        if phrases.contains(.cookieInside) && line.words <= 60 && !holdsSpeech { return .control }
        if !phrases.isDisjoint(with: [.noteStart, .noteInside, .rightsStart, .reportingStart]) && line.words <= 80 {
            return .note
        }
        if phrases.contains(.promoStart) && line.words <= 45 { return .promo }
        if tellsOfWriter { return .bio }
        if line.bullet > 0 { return .bullet }
        if line.isStory { return .story }
        if isName { return .name }
        if isRole { return .role }
        if line.ending == .mark { return .question }
        if line.ending == .period || line.innerStops > 0 { return .sentence }
        if line.ending == .colon || line.words <= 2 { return .label }
        return line.words >= 4 && line.initial == .upper ? .title : .fragment
    }
}

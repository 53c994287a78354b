import Language
import Model
import TestSupport
import Testing

@Suite struct TokenizerTests {
    private static let lexicon = Result { try Lexicon.load() }

    private let tokenizer: Tokenizer

    init() throws {
        tokenizer = Tokenizer(lexicon: try Self.lexicon.get())
    }

    /// The words and marks of `text` with a space between two; a space inside a token would show as one too many.
    private func words(_ text: String) -> String {
        let text = ArticleText(text)
        return tokenizer.tokens(of: text).map { text.string($0.range) }.joined(separator: " ")
    }

    private func kinds(_ text: String) -> [Token.Kind] { tokenizer.tokens(of: ArticleText(text)).map(\.kind) }

    @Test(
        "The stop of an abbreviation or initial belongs to its word, the stop of a sentence does not",
        arguments: [
            ("Mr. Brugg met Dr. Osei.", "Mr. Brugg met Dr. Osei ."),
            ("Gen. Ruiz, Lt. Col. Dahl", "Gen. Ruiz , Lt. Col. Dahl"),
            ("at 5 p.m. on Monday", "at 5 p.m. on Monday"), ("the U.S. Navy", "the U.S. Navy"),
            ("J. K. Marsh and J.K. Marsh", "J. K. Marsh and J.K. Marsh"), ("É. Sarr, Ö. Demir", "É. Sarr , Ö. Demir"),
            ("Kessin Ltd. and Orlec Inc.", "Kessin Ltd. and Orlec Inc."), ("St. Brenn", "St. Brenn"),
            ("No. 5 of Vol. 2", "No. 5 of Vol. 2"), ("She said no. Then she left.", "She said no . Then she left ."),
            ("No. He will not.", "No . He will not ."),
            ("The ship came in. She left.", "The ship came in . She left ."),
            ("in Sept. 2031", "in Sept. 2031"), ("under the sun. Then", "under the sun . Then"),
            ("vitamin c. Then", "vitamin c . Then"), ("plan B. Then", "plan B. Then"), ("it ended.", "it ended ."),
            ("U.S.’s and Corp.'s", "U.S. ’s and Corp. 's"),
        ]
    )
    func keepsStops(text: String, tokens: String) {
        #expect(words(text) == tokens)
    }

    @Test(
        "Numbers keep their separators and what is grown together with them",
        arguments: [
            ("1,000.50", "1,000.50"), ("$1.13bn.", "$ 1.13bn ."), ("€5m, £7k", "€ 5m , £ 7k"),
            ("won 5-4.", "won 5-4 ."),
            ("12:30, 3.5%", "12:30 , 3.5 %"), ("9/11", "9/11"), ("the 1990s", "the 1990s"), ("21st", "21st"),
            ("40-year-old", "40-year-old"), ("2020–21", "2020 – 21"), ("1. Buy, 2. Sell", "1 . Buy , 2 . Sell"),
            ("12\"", "12 \""), ("-5", "- 5"), ("5,", "5 ,"), ("7.", "7 ."), ("A1, F-16", "A1 , F-16"),
        ]
    )
    func keepsNumbers(text: String, tokens: String) {
        #expect(words(text) == tokens)
    }

    @Test(
        "A possessive is a token of its own, contractions and inner apostrophes stay whole",
        arguments: [
            ("Duarte's", "Duarte 's"), ("Duarte’s", "Duarte ’s"), ("DUARTE'S", "DUARTE 'S"),
            ("it's here", "it 's here"),
            ("don't won’t they're", "don't won’t they're"), ("O'Brien’s d’Ys", "O'Brien ’s d’Ys"),
            ("dockers' pay", "dockers ' pay"), ("dockers’ pay", "dockers ’ pay"), ("rock 'n' roll", "rock ' n ' roll"),
            ("’90s", "’ 90s"), ("the 1990’s", "the 1990 ’s"), ("'sure'", "' sure '"), ("o'clock", "o'clock"),
        ]
    )
    func dividesApostrophes(text: String, tokens: String) {
        #expect(words(text) == tokens)
    }

    @Test(
        "Hyphens and ampersands join, dashes do not",
        arguments: [
            ("Jean-Luc", "Jean-Luc"), ("Jean‑Luc", "Jean‑Luc"), ("A&B plc", "A&B plc"), ("a - b", "a - b"),
            ("port—closed", "port — closed"), ("port--closed", "port -- closed"), ("Smith & Sons", "Smith & Sons"),
            ("non-", "non -"), ("u-turn", "u-turn"), ("top-10", "top-10"),
        ]
    )
    func joinsHyphens(text: String, tokens: String) {
        #expect(words(text) == tokens)
    }

    @Test(
        "Addresses are one token each, without the marks of the sentence around them",
        arguments: [
            ("See https://example.org/a?b=c.", "See https://example.org/a?b=c ."),
            ("(http://example.org)", "( http://example.org )"), ("www.example.org, and", "www.example.org , and"),
            ("mail ana@example.org.", "mail ana@example.org ."), ("ana.duarte@example.org", "ana.duarte@example.org"),
            ("a-b_c+d@mail.example.org!", "a-b_c+d@mail.example.org !"), ("j.k@example.org", "j.k@example.org"),
            ("@ana_duarte: yes", "@ana_duarte : yes"), ("#StopTheDam!", "#StopTheDam !"), ("#1 and @ 5", "#1 and @ 5"),
        ]
    )
    func keepsAddresses(text: String, tokens: String) {
        #expect(words(text) == tokens)
    }

    @Test("Addresses are told by their kind", arguments: ["www.example.org", "ana.duarte@example.org", "@ana", "#dam"])
    func knowsAddresses(text: String) {
        #expect(kinds(text) == [.address])
    }

    private static let marks: [(String, Token.Kind)] = [
        (". … ...", .stop), ("! ?! ??", .exclamation), (",", .comma), (": ;", .colon), ("– — -- -", .dash),
        ("( [ {", .bracketOpen), (") ] }", .bracketClose), ("$ % • 😀 × / *", .symbol), ("42 1,000", .number),
        ("\" “ ” „ « » ‹ › ‘ ’ ' '' `` ` ‚", .quotationMark), ("word naïve 東京 Київ नमस्ते e\u{301}tat", .word),
    ]

    @Test("Each mark has its kind", arguments: marks)
    func knowsMarks(texts: String, kind: Token.Kind) {
        for text in texts.split(separator: " ") { #expect(kinds(" \(text) ") == [kind], "\(text)") }
    }

    @Test(
        "White space of any kind divides, and is never part of a token",
        arguments: [
            "a b", "a\u{A0}b", "a\u{202F}b", "a\u{2009}b", "a\u{3000}b", "a\u{200B}b", "\u{FEFF}a b", "a\tb", "a\r\nb",
            "a\u{2028}b", "a\u{85}b", "a\u{C}b", "a\u{0}b",
        ]
    )
    func dividesAtSpace(text: String) {
        let tokens = tokenizer.tokens(of: ArticleText(text))
        #expect(words(text) == "a b" && tokens.allSatisfy { $0.shape.contains(.spaceBefore) })
    }

    private static let shapes: [(String, Token.Shape)] = [
        ("Duarte", .capitalized), ("duarte", []), ("NATO", [.capitalized, .allCapitals]), ("A", .capitalized),
        ("Éva", .capitalized), ("McCoy", .capitalized), ("iPad", []), ("J.", [.capitalized, .endsInStop, .initial]),
        ("Ö.", [.capitalized, .endsInStop, .initial]), ("U.S.", [.capitalized, .allCapitals, .endsInStop]),
        ("Mr.", [.capitalized, .endsInStop]), ("Ж", .capitalized), ("東京", []),
    ]

    @Test("The shape tells how a word is written", arguments: shapes)
    func knowsShapes(word: String, shape: Token.Shape) throws {
        let text = ArticleText("the " + word)
        let token = try #require(tokenizer.tokens(of: text).last)
        #expect(text.string(token.range) == word && token.shape == shape.union(.spaceBefore))
    }

    @Test("A line break before a word is told from a space")
    func knowsLineStarts() {
        let shapes = tokenizer.tokens(of: ArticleText("a b\nc\n\n d")).map { $0.shape.contains(.lineStart) }
        #expect(shapes == [true, false, true, true])
    }

    @Test("Words are looked up whatever their case, with and without the stop")
    func looksUp() {
        let tokens = tokenizer.tokens(of: ArticleText("MONDAY Said sept. Mr. xyzzyx"))
        #expect(tokens[0].is(.weekday) && tokens[1].entry.verb >= 0 && tokens[2].is(.month) && tokens[3].is(.title))
        #expect(tokens[4].entry == .unknown)
    }

    @Test("Whatever the text, tokens cover each of its bytes but white space once, in order", arguments: 0..<60)
    func coversOnce(seed: UInt64) {
        var random = SeededRandom(seed)
        let text = random.text(of: Self.pieces, upTo: 200)
        var expected: [Int] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            let isSpace =
                scalar.properties.isWhitespace || scalar.value <= 0x20 || scalar.value == 0x7F || scalar == "\u{200B}"
                || scalar == "\u{FEFF}"
            if !isSpace { expected += offset..<offset + UTF8.width(scalar) }
            offset += UTF8.width(scalar)
        }
        let tokens = tokenizer.tokens(of: ArticleText(text))
        #expect(tokens.flatMap { Array($0.range.bounds) } == expected)
    }

    @Test("A part of a text gives the tokens of that part alone", arguments: 0..<20)
    func staysInRange(seed: UInt64) {
        var random = SeededRandom(seed)
        let before = random.text(of: Self.pieces, upTo: 20)
        let part = random.text(of: Self.pieces, upTo: 60)
        let text = ArticleText(before + part + random.text(of: Self.pieces, upTo: 20))
        var tokens: [Token] = []
        let start = before.utf8.count
        tokenizer.tokenize(text, in: TextRange(start, start + part.utf8.count), into: &tokens)
        let alone = tokenizer.tokens(of: ArticleText(part))
        #expect(tokens.map { text.string($0.range) } == alone.map { ArticleText(part).string($0.range) })
        #expect(tokens.map(\.kind) == alone.map(\.kind) && tokens.map(\.shape) == alone.map(\.shape))
    }

    private static let pieces = [
        "a", "Z", "said", "Mr", "U", "s", "S", "no", "1", "9", " ", "\n", ".", ",", "'", "’", "‘", "\"", "“", "”", "-",
        "–", "—", "…", "@", "#", "_", "+", "&", "$", "(", ")", "http://", "www.", "`", "!", "?", "/", ":", "é", "É",
        "東",
        "😀", "\u{301}", "\u{A0}", "\u{200D}", "\u{0}", "\u{7F}", "\u{2011}", "«", "ß",
    ]
}

/// Builds a ``Lexicon`` from the texts of its lists.
public struct LexiconBuilder {
    private var entries: [UInt64: Lexicon.Entry] = [:]
    private var verbs: [ReportingVerb] = []
    private var roleKinds: [String: Set<String>] = [:]
    private var version = WordKey.start

    /// Starts with nothing.
    public init() {}

    /// Adds a list of one word or phrase a line, all of one class; lines that start with `#` are comments.
    public mutating func add(words text: String, class wordClass: WordClass) {
        sign(text)
        let bytes = Array(text.utf8)
        entries.reserveCapacity(entries.count + bytes.count / 8)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            if end > start, bytes[start] != UInt8(ascii: "#") { insert(bytes[start..<end], wordClass) }
            start = end + 1
        }
    }

    /// Adds a list of classes: a name, a colon and words a line.
    public mutating func add(classes text: String, file: String) throws(LexiconError) {
        sign(text)
        for (number, line) in TableLines.of(text) {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let wordClass = WordClass.named[String(parts[0])] else {
                throw .malformed(file: file, line: number)
            }
            for word in parts[1].split(separator: " ") { insert(word.utf8, wordClass) }
        }
    }

    /// Adds words for people and the roles that they may mean: a word, a colon and roles a line.
    public mutating func add(roleKinds text: String, file: String) throws(LexiconError) {
        sign(text)
        for (number, line) in TableLines.of(text) {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { throw .malformed(file: file, line: number) }
            let roles = parts[1].split(separator: " ").map { WordFolder.standard.fold(String($0)) }
            roleKinds[WordFolder.standard.fold(String(parts[0])), default: []].formUnion(roles)
        }
    }

    /// Adds the reporting verbs: lemma, class, third person, past, participle and -ing form a line, by tabulators.
    public mutating func add(verbs text: String, file: String) throws(LexiconError) {
        sign(text)
        for (number, line) in TableLines.of(text) {
            let fields = line.split(separator: "\t")
            let sense = fields.count == 6 ? fields[1].split(separator: "-") : []
            guard let name = sense.first, let sense = ReportingVerb.Sense(rawValue: String(name)) else {
                throw .malformed(file: file, line: number)
            }
            let isWeak = fields[1].hasSuffix("-weak")
            verbs.append(ReportingVerb(lemma: String(fields[0]), sense: sense, isWeak: isWeak))
            let forms: [VerbForm] = [.third, .past, .participle, .gerund]
            for (field, form) in zip(fields[2...], forms) { insert(verb: field, form) }
            insert(verb: fields[0], .base)
        }
    }

    /// The lexicon of all that was added.
    public func build() -> Lexicon {
        Lexicon(entries: entries, verbs: verbs, roleKinds: roleKinds, version: version)
    }

    private mutating func insert(_ word: some Collection<UInt8>, _ wordClass: WordClass) {
        let key = WordKey.valid(WordFolder.standard.key(word))
        entries[key, default: .unknown].classes.insert(wordClass)
    }

    private mutating func insert(verb word: Substring, _ form: VerbForm) {
        let key = WordKey.of(WordFolder.standard.fold(word.utf8))
        // A form that two verbs share belongs to the first; a past that is the base too (`read`) counts as past.
        if let known = entries[key], known.verb >= 0 {
            if form != .base || known.verb != verbs.count - 1 { return }
        }
        entries[key, default: .unknown].verb = Int16(verbs.count - 1)
        entries[key, default: .unknown].form = form == .base && entries[key]?.form == .past ? .past : form
    }

    private mutating func sign(_ text: String) {
        for byte in Array(text.utf8) { version = WordKey.adding(byte, to: version) }
    }
}

extension Lexicon {
    /// The lexicon of the lists that are shipped with the program.
    ///
    /// - Throws: ``LexiconError`` where a list is missing or damaged.
    public static func load() throws(LexiconError) -> Lexicon {
        let folder = try LexiconFolder()
        var builder = LexiconBuilder()
        let lists: [(String, WordClass)] = [
            ("common-words.txt", .common), ("given-names.txt", .givenName), ("places.txt", .place),
            ("nationalities.txt", .nationality), ("more-given-names.txt", .otherGivenName),
            ("cities.txt", .city), ("masculine-names.txt", .masculineName), ("feminine-names.txt", .feminineName),
            ("person-nouns.txt", .personNoun),
        ]
        for (file, wordClass) in lists { builder.add(words: try folder.text(file), class: wordClass) }
        for file in ["word-classes.txt", "abbreviations.txt"] {
            try builder.add(classes: try folder.text(file), file: file)
        }
        try builder.add(roleKinds: try folder.text("role-kinds.txt"), file: "role-kinds.txt")
        try builder.add(verbs: try folder.text("reporting-verbs.txt"), file: "reporting-verbs.txt")
        return builder.build()
    }
}

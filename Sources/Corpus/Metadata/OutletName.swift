import Language
import Model

/// Reads the name of an outlet and makes its id.
enum OutletName {
    /// The name in the words behind `Source:`, agencies in general aside, or nil where several are named.
    static func inSourceLine(_ words: some Collection<String>) -> String? {
        var name = Array(words)
        if let joint = name.firstIndex(where: { $0.lowercased() == "and" || $0 == "&" || $0 == "/" }) {
            // `and agencies` names nobody else; `and` another name does.
            guard name[(joint + 1)...].allSatisfy({ !Letters.isCapitalised(Array($0.utf8)[...]) }) else { return nil }
            name = Array(name[..<joint])
        }
        return isName(name) ? name.joined(separator: " ") : nil
    }

    /// The name that a line such as `For the latest news, head to Name.` ends with.
    static func inPromo(_ words: [String]) -> String? {
        let pairs = zip(words, words.dropFirst()).map { "\($0.lowercased()) \($1.lowercased())" }
        guard
            let verb = pairs.lastIndex(where: { $0 == "head to" || $0 == "go to" })
                ?? words.lastIndex(where: { $0 == "visit" })
        else { return nil }
        let length = words[verb] == "visit" ? 1 : 2
        var name = Array(words[(verb + length)...])
        guard let last = name.last else { return nil }
        if last.hasSuffix(".") && !last.dropLast().contains(".") { name[name.count - 1] = String(last.dropLast()) }
        if name.first == "the" { name.removeFirst() }
        return isName(name) ? name.joined(separator: " ") : nil
    }

    /// The name in a line such as `the day's top stories from The Name in your inbox` or `the Name's free newsletter`.
    static func inSignup(_ words: [String]) -> String? {
        for (index, word) in words.enumerated().dropFirst() {
            if word == "from", newsWords.contains(words[index - 1].lowercased()) {
                return name(atStartOf: words[(index + 1)...])
            }
            guard word == "the" || word == "The", let owner = possessor(words[(index + 1)...]) else { continue }
            let owned = words[(index + owner.length + 1)...].prefix(3)
            if owned.contains(where: { $0.lowercased().hasPrefix("newsletter") }) { return owner.name }
        }
        return nil
    }

    /// The name in the line that reserves the rights: `© 2031 The Name`, `Copyright The Name 2031`.
    static func inRightsLine(_ words: [String]) -> String? {
        let marks: Set<String> = ["©", "copyright", "(c)"]
        guard
            let mark = words.indices.prefix(12)
                .first(where: { marks.contains(words[$0].lowercased()) || words[$0].hasPrefix("©") })
        else { return nil }
        let rest = words[mark...]
            .drop { word in
                let bare = word.filter { !",©-–".contains($0) }
                return marks.contains(word.lowercased()) || bare.utf8.allSatisfy(Letters.isDigit)
                    || word.lowercased() == "by"
            }
        return name(atStartOf: rest)
    }

    private static let republished: Set<String> = [
        "appeared in", "appeared on", "published in", "published on", "published by", "republished from",
        "reprinted from", "reproduced from", "courtesy of", "produced by",
    ]

    /// The name of where the story stood first: `This article first appeared in the spring issue of The Name`.
    static func inRepublished(_ words: [String]) -> String? {
        for index in words.indices.dropLast(2)
        where republished.contains("\(words[index]) \(words[index + 1])".lowercased()) {
            let rest = words[(index + 2)...]
            if let name = name(atStartOf: rest) { return name }
            let issue = rest.prefix(6).firstIndex { ["issue", "edition", "number"].contains($0) }
            if let issue, let name = name(atStartOf: rest[(issue + 1)...].drop { $0 == "of" }) { return name }
        }
        return nil
    }

    /// The first run of words with capitals in `words` that spells `host`, the name of a site without spaces.
    static func spelling(_ host: String, in words: [String]) -> String? {
        for start in words.indices where Letters.isCapitalised(Array(words[start].utf8)[...]) {
            var spelled = ""
            for end in start..<min(start + 6, words.count) {
                let word = words[end].filter { !".,:;!?|".contains($0) }
                spelled += slug(word).filter { $0 != "-" }
                guard host.hasPrefix(spelled) else { break }
                guard spelled == host, end > start else { continue }
                let article = start > 0 && words[start - 1] == "The" ? ["The"] : []
                return (article + words[start..<end] + [word]).joined(separator: " ")
            }
        }
        return nil
    }

    /// The name in the line with which an outlet takes leave: `Thank you for reading The Name`.
    static func inThanks(_ words: [String]) -> String? {
        let folded = words.map { $0.lowercased() }
        guard let verb = folded.firstIndex(of: "reading") ?? folded.firstIndex(of: "issue"), verb < 5 else {
            return nil
        }
        return name(atStartOf: words[(verb + 1)...].drop { $0 == "of" || $0 == "the" })
    }

    /// The name in a note on somebody of the staff: `is the Name's chief reporter`, `covers ports for the Name`.
    static func inBio(_ words: [String]) -> String? {
        if let verb = words.firstIndex(of: "is"), let article = words.dropFirst(verb + 1).first,
            article.lowercased() == "the"
        {
            guard let owner = possessor(words[(verb + 2)...])?.name else { return nil }
            return article == "The" ? "The \(owner)" : owner
        }
        guard let verb = words.prefix(6).firstIndex(of: "covers"),
            let link = words[verb...].prefix(12).firstIndex(of: "for")
        else { return nil }
        let rest = words[(link + 1)...]
        return name(atStartOf: rest.first == "the" ? rest.dropFirst() : rest)
    }

    private static let newsWords: Set<String> = ["headlines", "journalism", "latest", "news", "reporting", "stories"]

    /// The words with capitals up to one with `'s`, at least two, and how many they are.
    private static func possessor(_ words: ArraySlice<String>) -> (name: String, length: Int)? {
        var name: [String] = []
        for word in words.prefix(5) {
            guard Letters.isCapitalised(Array(word.utf8)[...]) else { return nil }
            guard word.hasSuffix("’s") || word.hasSuffix("'s") else {
                name.append(word)
                continue
            }
            name.append(String(word.dropLast(2)))
            return name.count >= 2 ? (name.joined(separator: " "), name.count) : nil
        }
        return nil
    }

    /// The words with capitals that `words` begin with, `and` or `of` between them, at least two, up to a stop.
    private static func name(atStartOf words: ArraySlice<String>) -> String? {
        var name: [String] = []
        for (word, next) in zip(words, words.dropFirst() + [""]).prefix(6) {
            let joins = ["and", "of", "&", "de", "du", "des", "the"].contains(word) && !name.isEmpty
            guard Letters.isCapitalised(Array((joins ? next : word).utf8)[...]) else { break }
            let bare = word.filter { !".,;:?!".contains($0) }
            name.append(bare)
            if bare != word { break }
        }
        return name.count >= 2 && isName(name) ? name.joined(separator: " ") : nil
    }

    /// The outlet of that name; its id is the folded name with hyphens, or a hash where nothing of it is ASCII.
    static func outlet(_ name: Evidenced<String>) -> Outlet {
        Outlet(id: slug(name.value), name: name.value, evidence: name.evidence)
    }

    /// `name` in lower-case ASCII letters and digits with single hyphens.
    static func slug(_ name: String) -> String {
        var slug: [UInt8] = []
        for byte in WordFolder.standard.fold(name.utf8) where byte != UInt8(ascii: "'") {
            if Letters.isASCIIAlphanumeric(byte) {
                slug.append(byte)
            } else if !slug.isEmpty && slug.last != UInt8(ascii: "-") {
                slug.append(UInt8(ascii: "-"))
            }
        }
        if slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return slug.isEmpty ? "outlet-\(Digest.sha256(name.utf8).prefix(8))" : String(decoding: slug, as: UTF8.self)
    }

    /// Up to five words with capitals, small joining words between them.
    static func isName(_ words: [String]) -> Bool {
        guard (1...5).contains(words.count), let first = words.first, let last = words.last else { return false }
        let capitalised = words.filter { Letters.isCapitalised(Array($0.utf8)[...]) }.count
        return capitalised * 2 >= words.count && Letters.isCapitalised(Array(first.utf8)[...])
            && Letters.isCapitalised(Array(last.utf8)[...])
            && !words.contains { $0.contains("://") || $0.hasSuffix(",") }
    }
}

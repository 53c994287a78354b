/// Reads the note on an author that stands behind a story.
///
/// For example: `Ana Silva is a reporter based in Lisbon.`
struct AuthorBio {
    /// How many words behind `is` may tell the trade.
    private static let reach = 14

    private let table: PhraseTable

    /// Prepares to read notes by the words of `table`.
    init(_ table: PhraseTable) {
        self.table = table
    }

    /// Whether a word opens a clause: `When Tomas Brill was a trainee, …` goes on with the story.
    private static func opens(_ word: String) -> Bool {
        ["when", "as", "while", "since", "after", "before", "once", "until", "if", "though", "although", "because"]
            .contains(word.lowercased())
    }

    /// Whether the line begins with `name`, whom the byline has named, and goes on to tell about them.
    func tells(of name: String, _ words: [String]) -> Bool {
        let names = name.split(separator: " ").map(String.init)
        guard words.starts(with: names), let verb = words.dropFirst(names.count).first else { return false }
        return table.classes(of: verb).contains(.bioverbWord)
    }

    /// The author whom the line tells about, or nil where it is no such note.
    func name(_ words: [String], _ phrases: PhraseClass) -> String? {
        guard let verb = words.prefix(9).firstIndex(where: { table.classes(of: $0).contains(.bioverbWord) }), verb >= 2,
            verb + 2 < words.count
        else { return nil }
        var name = Array(words[..<verb])
        // `Ana Silva, of the Harbour Post, is …`
        if let comma = name.firstIndex(where: { $0.hasSuffix(",") }) {
            guard comma + 1 >= name.count || !name[comma + 1].lowercased().hasPrefix("who") else { return nil }
            name = Array(name[...comma])
            name[comma] = String(name[comma].dropLast())
        }
        guard (2...4).contains(name.count), NameList.isName(name), words.count <= 120, !Self.opens(name[0]) else {
            return nil
        }
        let isNote = phrases.contains(.bioInside)
        let isBeing = ["is", "was"].contains(words[verb]) || isNote && words[verb] == "has"
        let tellsTrade = words[verb...].prefix(Self.reach).contains { table.classes(of: $0).contains(.tradeWord) }
        let tellsWork =
            ["writes", "covers", "reports", "teaches", "edits"].contains(words[verb])
            || isNote && words[verb] == "lives"
        let isReached = words[verb...].starts(with: ["can", "be"]) && isNote
        guard isReached || (isBeing ? tellsTrade : tellsWork), isNote || words.count <= 30 else { return nil }
        return name.joined(separator: " ")
    }
}

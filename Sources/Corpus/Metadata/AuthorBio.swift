/// Reads the note on an author that stands behind a story.
///
/// For example: `Ana Silva is a reporter based in Lisbon.`
enum AuthorBio {
    /// How many words behind `is` may tell the trade.
    private static let reach = 14

    /// Whether the line begins with `name`, whom the byline has named, and goes on to tell about them.
    static func tells(of name: String, _ words: [String]) -> Bool {
        let names = name.split(separator: " ").map(String.init)
        guard words.starts(with: names), let verb = words.dropFirst(names.count).first else { return false }
        return FurniturePhrases.bioVerbs.contains(verb)
    }

    /// The author whom the line tells about, or nil where it is no such note.
    static func name(in line: Line, _ words: [String]) -> String? {
        guard let verb = words.prefix(9).firstIndex(where: { $0 == "is" || $0 == "was" }), verb >= 2,
            verb + 2 < words.count
        else { return nil }
        var name = Array(words[..<verb])
        // `Ana Silva, of the Harbour Post, is …`
        if let comma = name.firstIndex(where: { $0.hasSuffix(",") }) {
            name = Array(name[...comma])
            name[comma] = String(name[comma].dropLast())
        }
        guard name.count >= 2, NameList.isName(name), ["a", "an", "the", "our"].contains(words[verb + 1].lowercased())
        else { return nil }
        let trade = words[(verb + 2)...].prefix(reach)
            .contains { word in
                FurniturePhrases.trades.contains(word.lowercased().filter(\.isLetter))
            }
        return trade && line.contains(any: FurniturePhrases.bioClues) ? name.joined(separator: " ") : nil
    }
}

import Language

/// What reading a page knows: the phrases of pages and the small words of languages.
///
/// Immutable, loaded once and shared by all threads.
public struct ReadingModel: Sendable {
    let phrases: PhraseTable
    let languages: LanguageGuesser

    /// The tables that are shipped with the program.
    ///
    /// - Throws: ``LexiconError`` where a table is missing beside the program, or damaged.
    public static func load() throws -> ReadingModel {
        let folder = try LexiconFolder(module: "Corpus", folder: "Tables")
        return ReadingModel(
            phrases: try PhraseTable(try folder.text(PhraseTable.file)),
            languages: try LanguageGuesser(try folder.text(LanguageGuesser.file))
        )
    }

    /// Changes with every change of the tables.
    public var version: String { String(phrases.version ^ languages.version, radix: 16) }
}

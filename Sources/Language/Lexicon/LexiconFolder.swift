import Foundation

/// Finds and reads the word lists that are shipped beside the program.
///
/// The build's generated accessor ends the program where its folder is missing and remembers the path of the machine
/// that built it; this looks near the running program only, so that a moved binary works and an incomplete one says so.
struct LexiconFolder {
    private static let name = "OnRecord_Language.resources"

    private let url: URL

    /// Looks beside the running program and in the two folders above it.
    init() throws(LexiconError) {
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        var folder = program.deletingLastPathComponent()
        for _ in 0..<3 {
            let candidate = folder.appending(path: Self.name).appending(path: "Lexicons")
            if FileManager.default.fileExists(atPath: candidate.path) {
                url = candidate
                return
            }
            folder.deleteLastPathComponent()
        }
        throw .folderMissing(Self.name)
    }

    /// The text of the list of that name.
    func text(_ file: String) throws(LexiconError) -> String {
        do {
            return try String(contentsOf: url.appending(path: file), encoding: .utf8)
        } catch {
            throw .unreadable(file)
        }
    }
}

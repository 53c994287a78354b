/// Why the word lists could not be loaded.
public enum LexiconError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The folder of the word lists is nowhere near the program.
    case folderMissing(String)
    /// A list is missing or cannot be read.
    case unreadable(String)
    /// A line of a list does not have the list's form.
    case malformed(file: String, line: Int)

    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .folderMissing(let name):
            "the folder \(name) is not beside the program: copy it there from the build folder, or build again"
        case .unreadable(let file):
            "the word list \(file) cannot be read: copy it from the build folder, or build again"
        case .malformed(let file, let line):
            "line \(line) of the word list \(file) is damaged: restore the file"
        }
    }
}

import Foundation

/// Finds and reads the word lists that are shipped beside the program.
///
/// The build's generated accessor ends the program where its folder is missing and remembers the path of the machine
/// that built it; this looks near the running program only, so that a moved binary works and an incomplete one says so.
public struct LexiconFolder {
    private let url: URL

    /// Looks beside the running program and in the two folders above it.
    ///
    /// - Parameters:
    ///   - module: Whose files they are.
    ///   - name: The name of their folder.
    /// - Throws: ``LexiconError/folderMissing(_:)``.
    public init(module: String = "Language", folder name: String = "Lexicons") throws(LexiconError) {
        let bundle = "OnRecord_\(module).resources"
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        var folder = program.deletingLastPathComponent()
        for _ in 0..<3 {
            let candidate = folder.appending(path: bundle).appending(path: name)
            if FileManager.default.fileExists(atPath: candidate.path) {
                url = candidate
                return
            }
            folder.deleteLastPathComponent()
        }
        throw .folderMissing(bundle)
    }

    /// The text of the list of that name.
    public func text(_ file: String) throws(LexiconError) -> String {
        do {
            return try String(contentsOf: url.appending(path: file), encoding: .utf8)
        } catch {
            throw .unreadable(file)
        }
    }

    /// The bytes of the file of that name.
    public func bytes(_ file: String) throws(LexiconError) -> [UInt8] {
        do {
            return Array(try Data(contentsOf: url.appending(path: file)))
        } catch {
            throw .unreadable(file)
        }
    }
}

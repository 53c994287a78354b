import Foundation

/// Where the program finds the files that come with it.
///
/// They stand beside the program (a copied folder), below `share/onrecord` of its prefix (an installed program), or in
/// the checkout whose build folder holds it. The examples of the working folder come before those; a folder `Public`
/// of the working folder does not, since a home folder often has one that is not meant for this.
struct Places: Sendable {
    /// The places of the running program.
    static var standard: Places {
        let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let folder = ((program ?? CommandLine.arguments[0]) as NSString).deletingLastPathComponent
        return Places(workingFolder: FileManager.default.currentDirectoryPath, programFolder: folder)
    }

    let workingFolder: String
    let programFolder: String

    /// The folder of example articles, or nil where it is missing.
    var examples: String? {
        ([workingFolder] + homes).map { "\($0)/Examples/wire" }.first(where: Self.isFolder)
    }

    /// What is read where no path is given: the examples.
    ///
    /// - Throws: A failure with ``CommandFailure/Reason/noInput`` where they are missing.
    func examplePaths() throws(CommandFailure) -> [String] {
        guard let examples else {
            throw CommandFailure(reason: .noInput, message: "give a file or folder: the examples are not here")
        }
        return [examples]
    }

    /// The folder of the page, or nil where it is missing.
    var page: String? {
        homes.map { "\($0)/Public" }.first { FileManager.default.fileExists(atPath: "\($0)/index.html") }
    }

    /// Whether a folder is there, or a link to one.
    static func isFolder(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(path)/.")
    }

    private var homes: [String] {
        [programFolder, "\(programFolder)/../share/onrecord", "\(programFolder)/../../.."]
    }
}

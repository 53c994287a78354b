import Foundation

/// What a path leads to.
enum FileStatus {
    /// Whether a folder is there, or a link to one.
    static func isFolder(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(path)/.")
    }

    /// Refuses a path that does not exist or cannot be read.
    ///
    /// - Throws: A ``CommandFailure`` with ``CommandFailure/Reason/noInput`` that names the path.
    static func requireReadable(_ path: String) throws(CommandFailure) {
        guard FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure(reason: .noInput, message: "\(path): there is no such file or folder")
        }
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw CommandFailure(reason: .noInput, message: "\(path): it cannot be read, check its permissions")
        }
    }
}

import ArgumentParser
import Foundation
import Linking

/// Reads the file that `--overrides` names.
enum OverrideFile {
    /// The most bytes of the file.
    private static let largest = 4 << 20

    /// The decisions in the file at `path`, or none where no file is named.
    ///
    /// - Throws: A failure with ``CommandFailure/Reason/noInput`` where it cannot be read, a `ValidationError` with the line
    ///   of what is wrong in it.
    static func read(_ path: String?) throws -> EntityOverrides {
        guard let path else { return .none }
        guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: largest + 1)
        else {
            throw CommandFailure(reason: .noInput, message: "the overrides cannot be read: \(path)")
        }
        guard data.count <= largest else {
            throw CommandFailure(
                reason: .noInput,
                message: "the overrides are larger than \(largest >> 20) MiB: \(path)"
            )
        }
        do {
            return try EntityOverrides(yaml: String(decoding: data, as: UTF8.self), path: path)
        } catch {
            throw ValidationError(error.description)
        }
    }
}

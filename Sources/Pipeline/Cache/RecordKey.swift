import Corpus
import Crypto
import Foundation
import Model

/// What an annotation depends on, in short: the record with its place, and all that reads and annotates it.
struct RecordKey: Sendable {
    private let version: String

    /// Makes keys for what `versions` make of records, in this very program.
    ///
    /// The program's own file counts too, since its code may change without any of the versions.
    init(_ versions: [String]) {
        let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let attributes = program.flatMap { try? FileManager.default.attributesOfItem(atPath: $0) }
        let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        let size = (attributes?[.size] as? Int) ?? 0
        version = (versions + ["\(size)", "\(time)"]).joined(separator: "\n")
    }

    /// The key of `record`.
    func key(_ record: RawRecord) -> [UInt8] {
        let place = [
            version, record.path, record.stem, record.format.rawValue, record.line.map(String.init) ?? "",
            record.number.map(String.init) ?? "",
        ]
        var hash = SHA256()
        for part in place {
            hash.update(data: Array(part.utf8))
            hash.update(data: [0])
        }
        hash.update(data: record.bytes)
        return Array(hash.finalize())
    }
}

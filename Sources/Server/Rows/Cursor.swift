import Crypto
import Index
import NIOHTTP1

/// The opaque text that stands for a place in a list: build, query and position, with a check against damage.
///
/// It is no secret and grants nothing: a client that forges one gets another page of the same list.
enum Cursor {
    private static let version: UInt8 = 2
    private static let length = 1 + 8 + 8 + 1 + 8 + 8 + 4

    /// The text for a position in the list that `query` selects in `build`.
    static func encode(_ position: PagePosition, build: String, query: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(length)
        bytes.append(version)
        bytes += digest(build)
        bytes += digest(query)
        bytes.append(position.direction == .after ? 0 : 1)
        append(UInt64(bitPattern: Int64(position.index)), to: &bytes)
        append(position.score.bitPattern, to: &bytes)
        bytes += check(bytes)
        return Base64URL.encode(bytes)
    }

    /// The position that `text` stands for.
    ///
    /// - Throws: A ``Problem`` with status 410 for a cursor of another build, 400 for one of another query and for one
    ///   that is damaged.
    static func decode(_ text: String, build: String, query: String) throws(Problem) -> PagePosition {
        guard let bytes = Base64URL.decode(text), bytes.count == length, bytes[0] == version, bytes[17] < 2,
            Array(bytes.suffix(4)) == check(Array(bytes.dropLast(4)))
        else { throw refusal("is not a cursor of this server; take it from “links” as it is.") }
        guard bytes[1..<9] == digest(build) else {
            throw Problem(
                .gone,
                detail: "The index was rebuilt since this cursor was given; begin again without “cursor”.",
                faults: [Problem.Fault(parameter: "cursor", detail: "belongs to another build.")]
            )
        }
        guard bytes[9..<17] == digest(query) else {
            throw refusal("belongs to another query; begin again without it.")
        }
        let score = Double(bitPattern: number(bytes[26..<34]))
        let index = Int(truncatingIfNeeded: number(bytes[18..<26]))
        guard (0...Int(Int32.max)).contains(index), score.isFinite else {
            throw refusal("does not name a place in this list; begin again without it.")
        }
        return PagePosition(bytes[17] == 0 ? .after : .before, index: index, score: score)
    }

    /// The refusal of a cursor that is not good for this list.
    static func refusal(_ detail: String) -> Problem {
        Problem(
            .badRequest,
            detail: "“cursor” \(detail)",
            faults: [Problem.Fault(parameter: "cursor", detail: detail)]
        )
    }

    private static func digest(_ text: String) -> ArraySlice<UInt8> {
        Array(SHA256.hash(data: Array(text.utf8)))[..<8]
    }

    private static func check(_ bytes: [UInt8]) -> [UInt8] {
        let sum = Gzip.check(bytes)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}

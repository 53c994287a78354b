/// Makes ids of letters, digits, `_` and `-`.
enum ArticleID {
    /// The most bytes of a record's own id that is taken over.
    static let longest = 200

    /// `name` with `-` for every byte that an id may not have, or nil for an empty one.
    static func make(_ name: String) -> String? {
        guard !name.isEmpty else { return nil }
        return String(decoding: name.utf8.map { isAllowed($0) ? $0 : UInt8(ascii: "-") }, as: UTF8.self)
    }

    /// Whether `id` could have been made here.
    static func isValid(_ id: String) -> Bool { !id.isEmpty && id.utf8.allSatisfy(isAllowed) }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

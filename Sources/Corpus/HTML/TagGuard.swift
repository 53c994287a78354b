/// Finds the tag that has more attributes than a parser should be given.
enum TagGuard {
    /// How many bytes of `utf8` stand before such a tag; all where there is none.
    ///
    /// What separates attributes is counted: runs of white space and ends of quoted values. Comments, scripts and styles are
    /// passed over, in which angle brackets are no tags.
    ///
    /// - Complexity: O(*n*).
    static func safeLength(of utf8: [UInt8], attributes limit: Int) -> Int {
        var scan = Scan(utf8: utf8)
        while let start = scan.nextTag() {
            if scan.separators(upTo: limit) > limit { return start }
        }
        return utf8.count
    }

    private struct Scan {
        private static let raw = ["script", "style"].map { Array($0.utf8) }

        let utf8: [UInt8]
        private var offset = 0

        init(utf8: [UInt8]) {
            self.utf8 = utf8
        }

        /// The offset of the next start tag, behind whose name the scan stands then.
        mutating func nextTag() -> Int? {
            while let start = utf8[offset...].firstIndex(of: UInt8(ascii: "<")) {
                offset = start + 1
                let rest = utf8[offset...]
                if rest.starts(with: "!--".utf8) {
                    skip(to: "-->")
                } else if let first = rest.first, Letters.isASCIILetter(first) {
                    let name = rest.prefix(7).map { $0 | 0x20 }
                    guard let raw = Self.raw.first(where: { name.starts(with: $0) }) else {
                        return start
                    }
                    skip(to: "</" + String(decoding: raw, as: UTF8.self))
                }
            }
            return nil
        }

        /// How many separators there are in the tag, counted no further than one beyond `limit`.
        mutating func separators(upTo limit: Int) -> Int {
            var count = 0
            var wasBlank = false
            while offset < utf8.count, count <= limit {
                let byte = utf8[offset]
                offset += 1
                switch byte {
                case UInt8(ascii: ">"): return count
                case UInt8(ascii: "\""), UInt8(ascii: "'"):
                    count += 1
                    offset = utf8[offset...].firstIndex(of: byte).map { $0 + 1 } ?? utf8.count
                default: if byte <= 0x20 && !wasBlank { count += 1 }
                }
                wasBlank = byte <= 0x20
            }
            return count
        }

        private mutating func skip(to end: String) {
            let end = Array(end.utf8)
            while let start = utf8[offset...].firstIndex(of: end[0]) {
                offset = start + 1
                if utf8[start...].prefix(end.count).map({ $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }) == end {
                    offset = start + end.count
                    return
                }
            }
            offset = utf8.count
        }
    }
}

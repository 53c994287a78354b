import NIOHTTP1

/// Names for the requests of one connection, by which a client finds them in the log.
struct RequestID {
    private static let longest = 64

    /// The state of a SplitMix64 generator (Steele, Lea and Flood, 2014): the system is asked for randomness once.
    private var state = UInt64.random(in: .min ... .max)

    /// What the client calls the request in `X-Request-Id`, where that is a plain word; else a new name of 16 hexadecimal
    /// digits.
    mutating func of(_ headers: HTTPHeaders) -> String {
        if let given = headers.first(name: "x-request-id"), Self.isPlain(given) { return given }
        return next()
    }

    /// A new name.
    mutating func next() -> String {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        // With the highest bit set, so that there are 16 digits.
        return String(mixed ^ mixed >> 31 | 1 << 63, radix: 16)
    }

    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= longest
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
    }
}

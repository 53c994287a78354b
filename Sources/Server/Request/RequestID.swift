import NIOHTTP1

/// The name of a request, by which a client finds it in the log.
enum RequestID {
    private static let longest = 64

    /// What the client calls it in `X-Request-Id`, where that is a plain word; else a new random name.
    static func of(_ headers: HTTPHeaders) -> String {
        let given = headers.first(name: "x-request-id")
        return given.flatMap { isPlain($0) ? $0 : nil } ?? random()
    }

    /// A new name of 16 hexadecimal digits.
    static func random() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
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

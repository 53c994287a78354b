import Crypto
import Index
import Model

/// Times and names as feeds want them (RFC 3339 and RFC 4287).
enum FeedTime {
    /// The time of a day, or of a date with a time, in Coordinated Universal Time where it tells no zone.
    static func text(_ date: String) -> String {
        let day = date.prefix(10)
        guard day.utf8.count == 10 else { return String(date.prefix(4)) + "-01-01T00:00:00Z" }
        var time = date.dropFirst(11)
        let zone = time.firstIndex { "Zz+-".contains($0) }.map { time[$0...] } ?? "Z"
        time = time.prefix { !"Zz+-".contains($0) }
        let clock = time.utf8.count == 5 ? time + ":00" : time.utf8.count >= 8 ? time : "00:00:00"
        let offset = zone.utf8.count == 5 && !zone.contains(":") ? zone.prefix(3) + ":" + zone.suffix(2) : zone
        return "\(day)T\(clock)\(offset.uppercased())"
    }

    /// The time so many seconds after the beginning of 1970.
    static func text(_ seconds: Int) -> String { HTTPDate.iso8601(seconds) }

    /// When an entry was made or changed: the file's time, else that of publication, else none that means anything.
    static func updated(_ quote: QuoteFacts) -> String {
        quote.fileTime.map(text) ?? quote.article.published.map(text) ?? text(0)
    }
}

/// Names for entries that hold wherever the server runs.
enum FeedID {
    /// The name of the quote of that id: a UUID made from it (RFC 9562, version 8).
    static func of(_ quote: String) -> String {
        var bytes = Array(SHA256.hash(data: Array("onrecord quote \(quote)".utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        let parts = [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10..<16]]
        return "urn:uuid:" + parts.map { $0.joined() }.joined(separator: "-")
    }
}

/// Takes the parts of a date off the front of bytes.
struct DateReader {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        .map { Array($0.utf8) }
    private static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    .map { Array($0.utf8) }
    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map { Array($0.utf8) }

    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether nothing is left.
    var isAtEnd: Bool { offset == bytes.count }

    /// Passes over spaces, no-break spaces included; always true.
    @discardableResult
    mutating func skipSpaces() -> Bool {
        while offset < bytes.count {
            let length = WhiteSpace.length(bytes, at: offset)
            guard length > 0 else { break }
            offset += length
        }
        return true
    }

    /// The next byte, if it satisfies `condition`.
    mutating func take(where condition: (UInt8) -> Bool) -> UInt8? {
        guard offset < bytes.count, condition(bytes[offset]) else { return nil }
        defer { offset += 1 }
        return bytes[offset]
    }

    /// A number of at most `limit` digits, and how many it has; nil for more.
    mutating func digits(upTo limit: Int) -> (value: Int, count: Int)? {
        var value = 0
        var count = 0
        while offset + count < bytes.count, bytes[offset + count] &- 0x30 < 10 {
            guard count < limit else { return nil }
            value = value * 10 + Int(bytes[offset + count] &- 0x30)
            count += 1
        }
        guard count > 0 else { return nil }
        offset += count
        return (value, count)
    }

    /// Passes over `Thu,` or `Thursday `.
    mutating func skipWeekday() {
        skipSpaces()
        let word = word()
        guard word.count >= 3, Self.weekdays.contains(where: word.starts) else { return }
        offset += word.count
        skipPunctuation()
    }

    /// The number of a month that is named, from 1.
    mutating func month() -> Int? {
        let word = word()
        let index =
            Self.monthNames.firstIndex(of: word) ?? Self.months.firstIndex(of: word)
            ?? (word == Array("sept".utf8) ? 8 : nil)
        guard let index else { return nil }
        offset += word.count
        skipPunctuation()
        return index + 1
    }

    /// A day of the month, as in `4`, `04` or `4th,`.
    mutating func dayNumber() -> Int? {
        guard let number = digits(upTo: 2) else { return nil }
        let ending = word()
        if ["st", "nd", "rd", "th", "er"].contains(String(decoding: ending, as: UTF8.self)) { offset += ending.count }
        skipPunctuation()
        skipLink()
        return number.value
    }

    /// Passes over the `of` of `3rd of May`, or the `de` of `3 de mayo de 2021`.
    private mutating func skipLink() {
        let word = word()
        guard word == Array("of".utf8) || word == Array("de".utf8) else { return }
        offset += word.count
        skipSpaces()
    }

    /// The number of a month that is named in one of the languages of ``ForeignMonths``, from 1; a name that stands behind
    /// the number of a day and before a year is a month whatever the language of the text.
    mutating func foreignMonth() -> Int? {
        let name = bytes[offset...].prefix { Letters.isASCIILetter($0) || $0 == 0xC3 || $0 &- 0x80 < 0x40 }
        guard let month = ForeignMonths.number(of: name) else { return nil }
        offset += name.count
        skipPunctuation()
        skipLink()
        return month
    }

    /// A year of four digits.
    mutating func year() -> Int? {
        guard let number = digits(upTo: 4), number.count == 4 else { return nil }
        return number.value
    }

    /// Passes over what stands between a date and its time.
    mutating func skipTimeMarks() {
        skipPunctuation()
        if word() == Array("at".utf8) {
            offset += 2
            skipSpaces()
        }
    }

    /// `10:11`, `10:11:12` or `10:11:12.345` with `Z`, `GMT`, `UTC` or an offset behind it, as ISO 8601 to the second.
    mutating func time() -> String? {
        guard let hour = digits(upTo: 2), hour.count == 2, hour.value < 24, take(where: { $0 == 0x3A }) != nil,
            let minute = digits(upTo: 2), minute.count == 2, minute.value < 60
        else { return nil }
        var seconds = 0
        if take(where: { $0 == 0x3A }) != nil {
            guard let second = digits(upTo: 2), second.count == 2, second.value <= 60 else { return nil }
            seconds = second.value
            if take(where: { $0 == 0x2E || $0 == 0x2C }) != nil, digits(upTo: 12) == nil { return nil }
        }
        let clock = [hour.value, minute.value, seconds].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        skipSpaces()
        return clock + (zone() ?? "")
    }

    private mutating func zone() -> String? {
        let word = word()
        if ["z", "gmt", "utc"].contains(String(decoding: word, as: UTF8.self)) {
            offset += word.count
            return "Z"
        }
        let start = offset
        guard let sign = take(where: { $0 == 0x2B || $0 == 0x2D }), let first = digits(upTo: 4) else {
            offset = start
            return nil
        }
        var (hours, minutes) = first.count == 4 ? (first.value / 100, first.value % 100) : (first.value, 0)
        if first.count == 2, take(where: { $0 == 0x3A }) != nil { minutes = digits(upTo: 2)?.value ?? 60 }
        guard hours <= 14, minutes < 60 else {
            hours = 0
            offset = start
            return nil
        }
        let clock = [hours, minutes].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        return "\(sign == 0x2B ? "+" : "-")\(clock)"
    }

    private mutating func skipPunctuation() {
        while take(where: { $0 == 0x2C || $0 == 0x2E || $0 == 0x7C }) != nil {}
        skipSpaces()
        while take(where: { $0 == 0x2C || $0 == 0x7C || $0 == 0x2D }) != nil { skipSpaces() }
    }

    /// The letters at the offset in lower case.
    private func word() -> [UInt8] {
        bytes[offset...].prefix(while: Letters.isASCIILetter).map { $0 | 0x20 }
    }
}

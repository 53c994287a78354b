/// A day, perhaps with a time, read by hand from the forms that records and pages use.
///
/// ISO 8601 (`2021-03-04`, `2021-03-04T10:11:12Z`, with a space or `+02:00`, `20210304`, `2021/03/04`), RFC 2822
/// (`Thu, 04 Mar 2021 10:11:12 +0000`) and words (`March 4, 2021`, `4 March 2021`, `4 de marzo de 2021`). A date of digits
/// with the year behind (`25/03/2021`) is read unless its day and month could be exchanged.
struct PublicationDate: Equatable {
    private var year = 0
    private var month = 0
    private var day = 0
    /// `10:11:12` with what is known of the zone.
    private var time: String?

    /// The date in ISO 8601.
    var iso8601: String {
        let date = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
        return time.map { "\(date)T\($0)" } ?? date
    }

    /// Reads `string`, or is nil where it is no date in one of the forms, or one that no calendar has.
    init?(_ string: String) {
        self.init(utf8: Array(string.utf8))
    }

    /// The moment so many seconds after 1970 began, in UTC.
    ///
    /// The days are counted as in Howard Hinnant's `civil_from_days`.
    init(secondsSince1970 seconds: Int) {
        let days = seconds / 86400 + 719_468
        let rest = seconds % 86400
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shifted + 2) / 5 + 1
        month = shifted < 10 ? shifted + 3 : shifted - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { Self.padded($0, 2) }
        time = clock.joined(separator: ":") + "Z"
    }

    /// Reads UTF-8 bytes.
    init?(utf8: [UInt8]) {
        guard utf8.count <= 80 else { return nil }
        var reader = DateReader(utf8)
        guard reader.skipSpaces(), readNumeric(&reader) || readYearBehind(utf8) || readWords(DateReader(utf8)) else {
            return nil
        }
        guard (1500...9999).contains(year), (1...12).contains(month), day >= 1, day <= daysOfMonth else { return nil }
    }

    private var daysOfMonth: Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private mutating func readNumeric(_ reader: inout DateReader) -> Bool {
        guard let first = reader.digits(upTo: 8) else { return false }
        if first.count == 8 {
            (year, month, day) = (first.value / 10_000, first.value / 100 % 100, first.value % 100)
        } else {
            guard first.count == 4, let separator = reader.take(where: { $0 == 0x2D || $0 == 0x2F }),
                let month = reader.digits(upTo: 2), reader.take(where: { $0 == separator }) != nil,
                let day = reader.digits(upTo: 2)
            else { return false }
            (year, self.month, self.day) = (first.value, month.value, day.value)
        }
        if reader.isAtEnd { return true }
        guard reader.take(where: { $0 | 0x20 == 0x74 || $0 == 0x20 }) != nil else { return false }
        reader.skipSpaces()
        guard !reader.isAtEnd else { return true }
        time = reader.time()
        reader.skipSpaces()
        return time != nil && reader.isAtEnd
    }

    /// `25/03/2021`, `03.25.2021 10:11`, `05-05-2021`: the order of day and month is told by a number above twelve, or does
    /// not matter.
    private mutating func readYearBehind(_ utf8: [UInt8]) -> Bool {
        var reader = DateReader(utf8)
        reader.skipSpaces()
        guard let first = reader.digits(upTo: 2)?.value,
            let separator = reader.take(where: { "./-".utf8.contains($0) }),
            let second = reader.digits(upTo: 2)?.value, reader.take(where: { $0 == separator }) != nil,
            let year = reader.year(), first > 12 || second > 12 || first == second
        else { return false }
        (self.year, month, day) = (year, first > 12 ? second : first, first > 12 ? first : second)
        reader.skipTimeMarks()
        if let time = reader.time(), time.utf8.count > 8 { self.time = time }
        return true
    }

    /// Words and numbers in any of the orders `[Thu,] 04 Mar 2021 …` and `[Thursday,] March 4, 2021 …`.
    private mutating func readWords(_ start: DateReader) -> Bool {
        var reader = start
        reader.skipWeekday()
        if let month = reader.month() {
            guard let day = reader.dayNumber(), let year = reader.year() else { return false }
            (self.year, self.month, self.day) = (year, month, day)
        } else {
            guard let day = reader.dayNumber(), let month = reader.month() ?? reader.foreignMonth(),
                let year = reader.year()
            else { return false }
            (self.year, self.month, self.day) = (year, month, day)
        }
        reader.skipTimeMarks()
        // A time whose zone is unknown, such as `10:11 am EST`, is left out rather than guessed.
        if let time = reader.time(), time.utf8.count > 8 { self.time = time }
        return true
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

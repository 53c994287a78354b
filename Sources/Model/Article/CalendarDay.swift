/// A day of the Gregorian calendar as a number, to count from (after Hinnant, "chrono-compatible low-level date algorithms").
public struct CalendarDay: Hashable, Sendable, Comparable {
    /// The first of March of the year 0 is 0.
    public let number: Int

    /// Creates the day of that number.
    public init(number: Int) { self.number = number }

    /// The day that a date or time in ISO 8601 begins with, or nil where there is none.
    public init?(iso8601 date: String) {
        let parts = date.utf8.prefix(10).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else { return nil }
        let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == 3, (1...12).contains(numbers[1]), (1...31).contains(numbers[2]) else { return nil }
        // Years that begin in March have the leap day at their end.
        let year = numbers[1] > 2 ? numbers[0] : numbers[0] - 1
        let month = (numbers[1] + 9) % 12
        number = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + numbers[2] - 1
    }

    /// The day of the week, Sunday being 0.
    public var weekday: Int { ((number + 3) % 7 + 7) % 7 }

    /// The year.
    public var year: Int { civil.year }

    /// The day as `YYYY-MM-DD`.
    public var iso8601: String {
        let (year, month, day) = civil
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// The earlier day is the smaller one.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

    private var civil: (year: Int, month: Int, day: Int) {
        let era = (number >= 0 ? number : number - 146_096) / 146_097
        let dayOfEra = number - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

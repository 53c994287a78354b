/// Dates as HTTP writes them (RFC 9110, section 5.6.7).
enum HTTPDate {
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The date `seconds` after the beginning of 1970, such as `Thu, 01 Jan 1970 00:00:00 GMT`.
    static func text(_ seconds: Int) -> String {
        let day = seconds / 86_400
        let second = seconds % 86_400
        let (year, month, dayOfMonth) = civil(day)
        let time = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
        return "\(days[day % 7]), \(two(dayOfMonth)) \(months[month - 1]) \(year) \(time) GMT"
    }

    /// The time `seconds` after the beginning of 1970, such as `1970-01-01T00:00:00Z`.
    static func iso8601(_ seconds: Int) -> String {
        let seconds = max(0, seconds)
        let (year, month, day) = civil(seconds / 86_400)
        let second = seconds % 86_400
        let padded = String(repeating: "0", count: max(0, 4 - String(year).utf8.count)) + String(year)
        return "\(padded)-\(two(month))-\(two(day))T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
    }

    /// The Gregorian date of a day counted from 1970 (Howard Hinnant, `civil_from_days`).
    private static func civil(_ day: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = day + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * fromMarch + 2) / 5 + 1)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

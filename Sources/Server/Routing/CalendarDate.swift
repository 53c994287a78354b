/// Dates of the Gregorian calendar as parameters give them.
enum CalendarDate {
    /// Whether `text` is `YYYY-MM-DD` with a day that exists, or its year, or its year and month.
    static func isPrefix(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return false }
        guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return false }
        guard parts.allSatisfy({ $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }) else {
            return false
        }
        let numbers = parts.compactMap { Int($0) }
        if numbers.count > 1 && !(1...12).contains(numbers[1]) { return false }
        return numbers.count < 3 || (1...days(of: numbers[1], in: numbers[0])).contains(numbers[2])
    }

    private static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

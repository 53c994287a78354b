import Testing

@testable import Linking

@Suite struct CalendarDayTests {
    @Test(
        "Days follow each other over months, leap days and years",
        arguments: [
            ("2031-02-28", "2031-03-01", 1), ("2032-02-28", "2032-03-01", 2), ("2031-12-31", "2032-01-01", 1),
            ("2100-02-28", "2100-03-01", 1), ("2000-02-28T23:00:00Z", "2000-03-01", 2),
            ("2030-06-01", "2031-06-01", 365),
        ]
    )
    func counts(from: String, to: String, days: Int) throws {
        let first = try #require(CalendarDay.number(from))
        let second = try #require(CalendarDay.number(to))
        #expect(second - first == days)
    }

    @Test(
        "What is no date has no number",
        arguments: ["", "2031", "2031-13-01", "2031-00-10", "yesterday", "31-12-2031", "2031-1-1"]
    )
    func refuses(date: String) {
        #expect(CalendarDay.number(date) == nil)
    }
}

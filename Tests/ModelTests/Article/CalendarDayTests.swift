import Model
import Testing

@Suite struct CalendarDayTests {
    @Test(
        "A day knows its weekday and is written as it was read",
        arguments: [
            ("2031-11-04", 2), ("2024-02-29", 4), ("2000-03-01", 3), ("1999-12-31", 5), ("1900-02-28", 3),
            ("0001-01-01", 1),
        ]
    )
    func weekdays(date: String, weekday: Int) throws {
        let day = try #require(CalendarDay(iso8601: date))
        #expect(day.weekday == weekday)
        #expect(day.iso8601 == date)
        #expect(CalendarDay(number: day.number + 1) > day)
    }

    @Test(
        "Days follow each other over months, leap days and years",
        arguments: [
            ("2031-02-28", "2031-03-01", 1), ("2032-02-28", "2032-03-01", 2), ("2031-12-31", "2032-01-01", 1),
            ("2100-02-28", "2100-03-01", 1), ("2000-02-28T23:00:00Z", "2000-03-01", 2),
            ("2030-06-01", "2031-06-01", 365),
        ]
    )
    func follow(from: String, to: String, days: Int) throws {
        let first = try #require(CalendarDay(iso8601: from))
        let second = try #require(CalendarDay(iso8601: to))
        #expect(second.number - first.number == days)
    }

    @Test("Counting goes over the ends of months and years")
    func counts() throws {
        let day = try #require(CalendarDay(iso8601: "2032-01-01T00:10:00Z"))
        #expect(CalendarDay(number: day.number - 1).iso8601 == "2031-12-31")
        #expect(CalendarDay(number: day.number + 59).iso8601 == "2032-02-29")
        #expect(day.year == 2032)
    }

    @Test(
        "What is no date is none",
        arguments: [
            "", "2031", "2031-13-01", "2031-00-10", "2031-1-1", "soon", "yesterday", "31-12-2031", "20311-01-01",
        ]
    )
    func refuses(date: String) {
        #expect(CalendarDay(iso8601: date) == nil)
    }
}

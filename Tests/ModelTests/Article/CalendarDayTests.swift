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

    @Test("Counting goes over the ends of months and years")
    func counts() throws {
        let day = try #require(CalendarDay(iso8601: "2032-01-01T00:10:00Z"))
        #expect(CalendarDay(number: day.number - 1).iso8601 == "2031-12-31")
        #expect(CalendarDay(number: day.number + 59).iso8601 == "2032-02-29")
        #expect(day.year == 2032)
    }

    @Test("What is no date is none", arguments: ["", "2031", "2031-13-01", "2031-1-1", "soon", "20311-01-01"])
    func refuses(date: String) {
        #expect(CalendarDay(iso8601: date) == nil)
    }
}

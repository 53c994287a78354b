import Testing

@testable import Server

@Suite struct CalendarDateTests {
    @Test("Days, months and years are dates", arguments: ["2031-05-07", "2031-05", "2031", "2024-02-29", "2000-02-29"])
    func accepts(text: String) {
        #expect(CalendarDate.isPrefix(text))
    }

    @Test(
        "Days that do not exist and other forms are not",
        arguments: [
            "", "31", "2031-5-7", "2031-13", "2031-00", "2031-02-29", "1900-02-29", "2031-04-31", "2031-05-07T10:00",
            "2031-05-", "-2031", "20310507", "2031-05-07-01", "٢٠٣١",
        ]
    )
    func refuses(text: String) {
        #expect(!CalendarDate.isPrefix(text))
    }
}

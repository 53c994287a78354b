import Testing

@testable import Corpus

@Suite struct PublicationDateTests {
    @Test(
        "Dates in the forms of records and pages become ISO 8601",
        arguments: [
            ("2021-03-04", "2021-03-04"), ("2021-3-4", "2021-03-04"), ("2021/03/04", "2021-03-04"),
            ("20210304", "2021-03-04"),
            ("2021-03-04T10:11:12Z", "2021-03-04T10:11:12Z"), ("2021-03-04t10:11z", "2021-03-04T10:11:00Z"),
            ("2021-03-04 10:11:12", "2021-03-04T10:11:12"),
            ("2021-03-04T10:11:12.345678+02:00", "2021-03-04T10:11:12+02:00"),
            ("2021-03-04T10:11:12-0530", "2021-03-04T10:11:12-05:30"),
            ("2021-03-04 10:11:12 UTC", "2021-03-04T10:11:12Z"),
            ("2021-03-04T10:11:12+02", "2021-03-04T10:11:12+02:00"), (" 2021-03-04 ", "2021-03-04"),
            ("Thu, 04 Mar 2021 10:11:12 +0000", "2021-03-04T10:11:12+00:00"),
            ("Thu, 4 Mar 2021 10:11:12 GMT", "2021-03-04T10:11:12Z"), ("4 March 2021", "2021-03-04"),
            ("March 4, 2021", "2021-03-04"), ("Mar. 4, 2021", "2021-03-04"), ("Sept. 4, 2021", "2021-09-04"),
            ("Thursday, March 4th, 2021", "2021-03-04"), ("MARCH 4 2021", "2021-03-04"), ("4th Mar 2021", "2021-03-04"),
            // A time in a zone that is only named is left out.
            ("March 4, 2021 at 10:11 am EST", "2021-03-04"), ("March 4, 2021 | 10:11", "2021-03-04"),
            ("2020-02-29", "2020-02-29"), ("2000-02-29", "2000-02-29"),
            // Digits with the year behind, where the order is no question.
            ("25/03/2021", "2021-03-25"), ("03.25.2021 10:11", "2021-03-25"), ("05-05-2021", "2021-05-05"),
            ("3rd of May 2021", "2021-05-03"), ("3 mai 2021 à 10h22", "2021-05-03"), ("1er août 2021", "2021-08-01"),
            ("12. März 2021", "2021-03-12"), ("4 de marzo de 2021", "2021-03-04"), ("3 giugno 2021", "2021-06-03"),
        ]
    )
    func reads(text: String, iso: String) {
        #expect(PublicationDate(text)?.iso8601 == iso)
    }

    @Test(
        "What is no date, or could be two, is not read",
        arguments: [
            "", " ", "yesterday", "04/03/2021", "4.3.2021", "2021", "2021-13-04", "2021-00-04", "2021-02-30",
            "2021-02-29",
            "1900-02-29", "2021-03-32", "2021-03-04T25:00:00Z", "2021-03-04T10:61:00Z", "2021-03-04Tnoon",
            "2021-03-04x",
            "Marching 4, 2021", "March 2021", "March 45, 2021", "0000-01-01", "20210304999", "1614852672", "2021-03-",
            "March", "4 March", "2021-03-04T10:11:12+99:99", "25/13/2021", "25/03-2021", "31/02/2021", "25/03/21",
            "4 mais 2021", "mai 4, 2021",
        ]
    )
    func refuses(text: String) {
        #expect(PublicationDate(text) == nil)
    }

    @Test("Every beginning of a date is read or not, without harm")
    func survivesTruncation() {
        for text in [
            "Thu, 04 Mar 2021 10:11:12 +0000", "2021-03-04T10:11:12.345+02:00", "Thursday, March 4th, 2021 at 10:11",
        ] {
            for length in 0...text.utf8.count {
                _ = PublicationDate(utf8: Array(text.utf8.prefix(length)))
            }
        }
        #expect(PublicationDate(String(repeating: "2021-03-04 ", count: 1000)) == nil)
    }
}

import NewsModel
import TestSupport
import Testing

@Suite struct EDTFTests {
    @Test(
        "A date says its first and last possible day",
        arguments: [
            ("2021-02-22", "2021-02-22", "2021-02-22", Precision.day),
            ("2020-08", "2020-08-01", "2020-08-31", .month),
            ("2020-02", "2020-02-01", "2020-02-29", .month),
            ("1999", "1999-01-01", "1999-12-31", .year),
            ("199X", "1990-01-01", "1999-12-31", .decade),
            ("19XX", "1900-01-01", "1999-12-31", .century),
            ("2021-XX-23", "2021-01-23", "2021-12-23", .day),
            ("2021-XX-31", "2021-01-31", "2021-12-31", .day),
            ("2021-21", "2021-03-01", "2021-05-31", .season),
            ("2020-24", "2020-12-01", "2021-02-28", .season),
            ("2020~", "2020-01-01", "2020-12-31", .year),
            ("2018-10-28/2018-10-29", "2018-10-28", "2018-10-29", .day),
            ("[2021-02-22,2021-02-23]", "2021-02-22", "2021-02-23", .day),
        ])
    func bounds(text: String, earliest: String, latest: String, precision: Precision) throws {
        let date = try #require(EDTF(text))
        #expect(date.earliest?.description == earliest)
        #expect(date.latest?.description == latest)
        #expect(date.precision == precision)
        #expect(date.description == text)
    }

    @Test("An open end has no bound")
    func openEnds() throws {
        let since = try #require(EDTF("2020-08/.."))
        #expect(since.earliest?.description == "2020-08-01")
        #expect(since.latest == nil)
        #expect(since.description == "2020-08/..")
        #expect(try #require(EDTF("XXXX-XX-23")).earliest == nil)
    }

    @Test("A year before Christ is written with a sign and has no day of the calendar")
    func beforeChrist() throws {
        let founded = try #require(EDTF("-0056"))
        #expect(founded == .date(PartialDate(.exact(-56))))
        #expect(founded.description == "-0056")
        #expect(founded.earliest == nil)
        #expect(try #require(EDTF("-0017/-0015")).description == "-0017/-0015")
    }

    @Test(
        "What is not EDTF of the forms we write is refused",
        arguments: [
            "", "2021-13", "2021-02-30", "21-02-03", "2021/", "/", "../..", "2021-2-3", "[]", "[2021,]", "2021-21-03",
            "X021", "-0000", "-199X", "-0056-01",
        ])
    func refused(text: String) {
        #expect(EDTF(text) == nil)
    }
}

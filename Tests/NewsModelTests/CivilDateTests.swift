import NewsModel
import Testing

@Suite struct CivilDateTests {
    @Test("Day numbers and dates convert into each other over four centuries")
    func roundTrip() throws {
        var date = try #require(CivilDate(1800, 1, 1))
        var number = date.dayNumber
        while date.year < 2200 {
            #expect(CivilDate(dayNumber: number) == date)
            number += 1
            let next = try #require(date.adding(days: 1))
            #expect(next.dayNumber == number && date < next)
            date = next
        }
    }

    @Test(
        "Weekday and ISO week follow the calendar",
        arguments: [
            ("2021-02-22", 1, 2021, 8), ("2021-01-03", 7, 2020, 53), ("2018-12-31", 1, 2019, 1),
            ("1970-01-01", 4, 1970, 1),
        ])
    func weeks(text: String, weekday: Int, year: Int, week: Int) throws {
        let date = try #require(CivilDate(text))
        #expect(date.weekday == weekday)
        #expect(date.isoWeek == (year, week))
    }

    @Test("A month later than the 31st is the last day of a shorter month")
    func monthEnds() throws {
        let date = try #require(CivilDate("2021-01-31"))
        #expect(date.adding(months: 1)?.description == "2021-02-28")
        #expect(date.adding(months: -2)?.description == "2020-11-30")
        #expect(date.adding(months: Int.max) == nil)
        #expect(date.adding(days: Int.max) == nil)
    }

    @Test(
        "Days the calendar does not have are refused",
        arguments: ["2021-02-29", "2021-00-10", "2021-04-31", "2021-1-1", "x"])
    func refused(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(
        "An instant falls on its Korean day",
        arguments: [
            ("2021-02-23T14:59:59Z", "2021-02-23"), ("2021-02-23T15:00:00Z", "2021-02-24"),
            ("2021-02-23T00:30:00+09:00", "2021-02-23"), ("2021-02-23T01:00:00.5+14:00", "2021-02-22"),
        ])
    func koreanDay(instant: String, day: String) {
        #expect(PublicationDate(instant, basis: .given)?.date.description == day)
    }

    @Test(
        "What is no date and no instant is refused",
        arguments: ["2021-02-23T25:00:00Z", "2021-02-23T10:00", "23일", "2021-02-23T10:00:00"])
    func notAnInstant(text: String) {
        #expect(PublicationDate(text, basis: .given) == nil)
    }
}

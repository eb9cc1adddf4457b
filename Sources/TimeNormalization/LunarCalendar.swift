import KoreanText
import NewsModel

/// The lunar calendar (음력) and the solar terms (절기) in Korean time, from embedded tables.
enum LunarCalendar {
    private struct Month: Sendable {
        let number: Int
        let isLeap: Bool
        let firstDay: CivilDate
    }

    private static let months: [Int: [Month]] = {
        var years: [Int: [Month]] = [:]
        for row in LexiconTable(PackageResources.lunar_months_tsv) {
            guard let year = Int(row[0]) else { continue }
            var number = 0
            var months: [Month] = []
            for field in row[1].split(separator: " ") {
                let isLeap = field.hasPrefix("L")
                guard let day = Int(isLeap ? field.dropFirst() : field) else { continue }
                if !isLeap { number += 1 }
                // The last months of a lunar year lie in the January of the next.
                let gregorian = number >= 11 && day / 100 <= 2 ? year + 1 : year
                guard let first = CivilDate(gregorian, day / 100, day % 100) else { continue }
                months.append(Month(number: number, isLeap: isLeap, firstDay: first))
            }
            years[year] = months
        }
        return years
    }()

    private static let terms: [Int: [CivilDate]] = {
        var years: [Int: [CivilDate]] = [:]
        for row in LexiconTable(PackageResources.solar_terms_tsv) {
            guard let year = Int(row[0]) else { continue }
            years[year] = row[1].split(separator: " ").compactMap { field in
                Int(field).flatMap { CivilDate(year, $0 / 100, $0 % 100) }
            }
        }
        return years
    }()

    /// The Gregorian day of a lunar one, not in a leap month; nil outside 1912...2100.
    static func date(year: Int, month: Int, day: Int) -> CivilDate? {
        guard (1...30).contains(day) else { return nil }
        return months[year]?.first { $0.number == month && !$0.isLeap }?.firstDay.adding(days: day - 1)
    }

    /// The last day of a lunar month, not a leap one.
    static func lastDay(year: Int, month: Int) -> CivilDate? {
        guard let months = months[year], let index = months.firstIndex(where: { $0.number == month && !$0.isLeap })
        else { return nil }
        let next = index + 1 < months.count ? months[index + 1].firstDay : self.months[year + 1]?.first?.firstDay
        return next?.adding(days: -1)
    }

    /// 초복, 중복, 말복, counted on the days whose stem is 경.
    static func dogDay(_ number: Int, of year: Int) -> CivilDate? {
        guard let first = solarTerm(number == 2 ? 14 : 11, of: year) else { return nil }
        // 1970-01-01 is a day 신사, the stem after 경.
        let wait = (9 - first.dayNumber % 10 + 10) % 10
        return first.adding(days: wait + (number == 2 ? 0 : (number + 2) * 10))
    }

    static func solarTerm(_ number: Int, of year: Int) -> CivilDate? {
        guard let days = terms[year], days.indices.contains(number) else { return nil }
        return days[number]
    }
}

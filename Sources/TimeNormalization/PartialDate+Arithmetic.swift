import NewsModel

extension PartialDate {
    /// False for 2월 30일: year, month and day are known, and the calendar has no such day.
    var isPossible: Bool { exactYear == nil || month == nil || day == nil || civilDate != nil }

    /// Days later; where month or year are open, only as far as the month surely holds them.
    func adding(days: Int) -> PartialDate {
        if let date = civilDate { return date.adding(days: days).map { PartialDate($0) } ?? PartialDate(.unknown) }
        guard let day else { return PartialDate(year) }
        let (sum, overflow) = day.addingReportingOverflow(days)
        guard !overflow, sum >= 1, sum <= 28 || sum < day else { return PartialDate(year) }
        return PartialDate(year, month: month, day: sum)
    }

    func adding(years: Int) -> PartialDate {
        guard case .exact(let year) = year else { return self }
        let (sum, overflow) = year.addingReportingOverflow(years)
        guard !overflow, CivilDate.years.contains(sum) else { return PartialDate(.unknown, month: month, day: day) }
        return PartialDate(.exact(sum), month: month, day: day)
    }

    /// Months later, to the month.
    func adding(months: Int) -> PartialDate {
        guard let exactYear, let month else { return PartialDate(.unknown) }
        guard abs(months) < 120_000 else { return PartialDate(.unknown) }
        let index = exactYear * 12 + month - 1 + months
        guard index >= 0, index / 12 <= CivilDate.years.upperBound else { return PartialDate(.unknown) }
        return PartialDate(year: index / 12, month: index % 12 + 1)
    }
}

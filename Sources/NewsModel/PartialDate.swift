/// A date of which the text may leave parts open: `2021-02-22`, `2020-08`, `1999`, `199X`, `2021-XX-23`, `2020~`.
///
/// These are the forms of the Extended Date/Time Format (EDTF, Library of Congress 2019; ISO 8601-2) that Sillok writes:
/// levels 0 and 1, and `YYYY-XX-DD` of level 2.
package struct PartialDate: Hashable, Sendable {
    /// A year, or the leading digits that are known of it.
    package enum Year: Hashable, Sendable {
        /// Years before Christ are counted from 0, which is 1 BC, and written with a sign: `-0056` is 57 BC.
        case exact(Int)
        /// `199X`: holds 199.
        case decade(Int)
        /// `19XX`: holds 19.
        case century(Int)
        /// `XXXX`.
        case unknown
    }

    /// EDTF level 1 writes seasons as months 21 to 24.
    package enum Season: Int, Hashable, Sendable, CaseIterable {
        case spring = 21
        case summer, autumn, winter

        /// The months of the northern season; winter runs into the next year.
        package var firstMonth: Int { [3, 6, 9, 12][rawValue - 21] }
    }

    package var year: Year
    package var month: Int?
    package var day: Int?
    package var season: Season?
    /// `~`: 약, 경, 께, 무렵.
    package var isApproximate: Bool

    package init(_ year: Year, month: Int? = nil, day: Int? = nil, season: Season? = nil, isApproximate: Bool = false) {
        self.year = year
        self.month = month.flatMap { (1...12).contains($0) ? $0 : nil }
        self.day = day.flatMap { (1...31).contains($0) ? $0 : nil }
        self.season = season
        self.isApproximate = isApproximate
    }

    package init(year: Int, month: Int? = nil, day: Int? = nil) {
        self.init(.exact(year), month: month, day: day)
    }

    package init(_ date: CivilDate) {
        self.init(.exact(date.year), month: date.month, day: date.day)
    }

    /// The year where all its digits are known.
    package var exactYear: Int? {
        if case .exact(let year) = year { year } else { nil }
    }

    /// The day where nothing is open.
    package var civilDate: CivilDate? {
        guard let year = exactYear, let month, let day else { return nil }
        return CivilDate(year, month, day)
    }

    /// First and last day this may mean; nil where the year is not known.
    package var bounds: (earliest: CivilDate, latest: CivilDate)? {
        let first: Int
        let last: Int
        switch year {
        case .exact(let year): (first, last) = (year, year)
        case .decade(let digits): (first, last) = (digits * 10, digits * 10 + 9)
        case .century(let digits): (first, last) = (digits * 100, digits * 100 + 99)
        case .unknown: return nil
        }
        if let season { return Self.bounds(of: season, first, last) }
        let months = month.map { $0...$0 } ?? 1...12
        guard let day else {
            let end = months.upperBound
            return Self.pair(
                CivilDate(first, months.lowerBound, 1), CivilDate(last, end, CivilDate.daysIn(month: end, of: last)))
        }
        return Self.pair(
            months.lazy.compactMap { CivilDate(first, $0, day) }.first,
            months.reversed().lazy.compactMap { CivilDate(last, $0, day) }.first)
    }

    private static func bounds(of season: Season, _ first: Int, _ last: Int) -> (CivilDate, CivilDate)? {
        let start = CivilDate(first, season.firstMonth, 1)
        let end = CivilDate(last, season.firstMonth, 1)?.adding(months: 3)?.adding(days: -1)
        return pair(start, end)
    }

    private static func pair(_ earliest: CivilDate?, _ latest: CivilDate?) -> (CivilDate, CivilDate)? {
        guard let earliest, let latest, earliest <= latest else { return nil }
        return (earliest, latest)
    }

    package var precision: Precision {
        if day != nil { return .day }
        if month != nil { return .month }
        if season != nil { return .season }
        switch year {
        case .exact: return .year
        case .decade: return .decade
        case .century: return .century
        case .unknown: return .unknown
        }
    }
}

extension PartialDate: CustomStringConvertible {
    /// EDTF.
    package var description: String { plainDescription ?? fullDescription }

    /// Of a year of four digits with its month and day, as most are: written at once.
    private var plainDescription: String? {
        guard case .exact(let year) = year, (0...9999).contains(year), season == nil, !isApproximate,
            month != nil || day == nil
        else { return nil }
        return String(unsafeUninitializedCapacity: 10) { buffer in
            var length = Digits.write(year, 4, to: buffer)
            for part in [month, day] {
                guard let part else { break }
                buffer[length] = UInt8(ascii: "-")
                length += 1 + Digits.write(part, 2, to: UnsafeMutableBufferPointer(rebasing: buffer[(length + 1)...]))
            }
            return length
        }
    }

    private var fullDescription: String {
        var text =
            switch year {
            case .exact(let year): year < 0 ? "-" + Digits.padded(-year, 4) : Digits.padded(year, 4)
            case .decade(let digits): Digits.padded(digits, 3) + "X"
            case .century(let digits): Digits.padded(digits, 2) + "XX"
            case .unknown: "XXXX"
            }
        if let season {
            text += "-\(season.rawValue)"
        } else if let month {
            text += "-" + Digits.padded(month, 2)
        } else if day != nil {
            text += "-XX"
        }
        if let day { text += "-" + Digits.padded(day, 2) }
        return isApproximate ? text + "~" : text
    }

    /// Reads the forms that `description` writes; anything else is nil.
    package init?(_ text: some StringProtocol) {
        var body = Substring(text)
        let isApproximate = body.last == "~"
        if isApproximate { body = body.dropLast() }
        // -0056: before the year 0, which is 1 BC.
        let isNegative = body.first == "-"
        if isNegative { body = body.dropFirst() }
        let parts = body.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), var year = Self.year(parts[0]) else { return nil }
        if isNegative {
            guard case .exact(let digits) = year, digits > 0, parts.count == 1 else { return nil }
            year = .exact(-digits)
        }
        var month: Int?
        var season: Season?
        if parts.count > 1, parts[1] != "XX" {
            guard let number = Self.twoDigits(parts[1]) else { return nil }
            if (1...12).contains(number) {
                month = number
            } else if parts.count == 2, let named = Season(rawValue: number) {
                season = named
            } else {
                return nil
            }
        }
        var day: Int?
        if parts.count == 3, parts[2] != "XX" {
            guard let number = Self.twoDigits(parts[2]), (1...31).contains(number) else { return nil }
            day = number
        }
        self.init(year, month: month, day: day, season: season, isApproximate: isApproximate)
        if case .exact(let year) = year, let month, let day, CivilDate(year, month, day) == nil { return nil }
    }

    private static func year(_ text: Substring) -> Year? {
        guard text.utf8.count == 4 else { return nil }
        if text == "XXXX" { return .unknown }
        if text.hasSuffix("XX") { return number(text.dropLast(2)).map(Year.century) }
        if text.hasSuffix("X") { return number(text.dropLast()).map(Year.decade) }
        return number(text).map(Year.exact)
    }

    private static func twoDigits(_ text: Substring) -> Int? { text.utf8.count == 2 ? number(text) : nil }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}

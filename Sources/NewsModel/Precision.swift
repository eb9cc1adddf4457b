/// How much of a date is known, finest first.
package enum Precision: String, Sendable, Hashable, CaseIterable, Codable {
    case minute, hour, day, week, month, season, quarter, half, year, decade, century, unknown

    /// Position from fine to coarse, for sorting and for taking the coarser of two.
    package var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}

/// How much of a date is known, finest first.
package enum Precision: String, Sendable, Hashable, CaseIterable, Codable {
    case minute, hour, day, week, month, season, quarter, half, year, decade, century, unknown

    /// Position from fine to coarse, for sorting and for taking the coarser of two.
    package var rank: Int {
        switch self {
        case .minute: 0
        case .hour: 1
        case .day: 2
        case .week: 3
        case .month: 4
        case .season: 5
        case .quarter: 6
        case .half: 7
        case .year: 8
        case .decade: 9
        case .century: 10
        case .unknown: 11
        }
    }
}

/// A civil date as the chronicle keeps it: a partial date, an interval, or one of several days.
///
/// Written and read in the Extended Date/Time Format: `2020-08`, `2018-10-28/2018-10-29`, `2020-08/..`, `[2021-02-22,2021-02-23]`.
package enum EDTF: Hashable, Sendable {
    case date(PartialDate)
    /// A nil end is open: `..`.
    case interval(PartialDate?, PartialDate?)
    case oneOf([PartialDate])

    package init(_ date: CivilDate) { self = .date(PartialDate(date)) }

    /// The first day it may touch, where that is known.
    package var earliest: CivilDate? {
        switch self {
        case .date(let date): date.bounds?.earliest
        case .interval(let start, _): start?.bounds?.earliest
        case .oneOf(let dates): dates.compactMap { $0.bounds?.earliest }.min()
        }
    }

    /// The last day it may touch, where that is known.
    package var latest: CivilDate? {
        switch self {
        case .date(let date): date.bounds?.latest
        case .interval(_, let end): end?.bounds?.latest
        case .oneOf(let dates): dates.compactMap { $0.bounds?.latest }.max()
        }
    }

    /// The coarsest precision among the dates it is made of.
    package var precision: Precision {
        switch self {
        case .date(let date): date.precision
        case .interval(let start?, let end?):
            start.precision.rank > end.precision.rank ? start.precision : end.precision
        case .interval(let start, let end): (start ?? end)?.precision ?? .unknown
        case .oneOf(let dates): dates.lazy.map(\.precision).max { $0.rank < $1.rank } ?? .unknown
        }
    }
}

extension EDTF: CustomStringConvertible {
    package var description: String {
        switch self {
        case .date(let date): date.description
        case .interval(let start, let end): (start?.description ?? "..") + "/" + (end?.description ?? "..")
        case .oneOf(let dates): "[" + dates.map(\.description).joined(separator: ",") + "]"
        }
    }

    /// Reads the forms that `description` writes; anything else is nil.
    package init?(_ text: some StringProtocol) {
        let body = String(text)
        if body.hasPrefix("["), body.hasSuffix("]") {
            let parts = body.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
            let dates = parts.compactMap { PartialDate($0) }
            guard !dates.isEmpty, dates.count == parts.count else { return nil }
            self = .oneOf(dates)
            return
        }
        let ends = body.split(separator: "/", omittingEmptySubsequences: false)
        switch ends.count {
        case 1:
            guard let date = PartialDate(ends[0]) else { return nil }
            self = .date(date)
        case 2:
            let start = PartialDate(ends[0])
            let end = PartialDate(ends[1])
            guard start != nil || ends[0] == "..", end != nil || ends[1] == "..", start != nil || end != nil
            else { return nil }
            self = .interval(start, end)
        default:
            return nil
        }
    }
}

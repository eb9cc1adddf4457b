import NewsModel

/// A frame placed in the calendar.
struct Resolved: Sendable {
    var start: PartialDate
    /// The last day or month, where it lasts.
    var end: PartialDate?
    /// TIMEX3 value where the dates do not make it: `2020-Q3`.
    var value: String?
    var edtf: EDTF?
    var precision: Precision
    var anchor: TimeAnchor
    var isTime = false
}

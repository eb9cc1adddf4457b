import NewsModel

/// Finds the events that overlap a range of days.
///
/// Events are sorted by their earliest day, so those that begin too late are cut off by one binary search; the greatest
/// latest day so far never falls, so those that all ended too early are cut off by another. What remains is scanned.
struct EventDayIndex: Sendable {
    private let bounds: [DayBounds]
    private let latestSoFar: [Int]

    /// - Parameter events: in chronological order, undated ones last.
    init(_ events: [Event]) {
        bounds = events.map { DayBounds($0.date.edtf) }.prefix { $0 != nil }.compactMap { $0 }
        var latest = Int.min
        latestSoFar = bounds.map { day in
            latest = max(latest, day.latest)
            return latest
        }
    }

    /// Ascending positions. Undated events overlap nothing.
    func positions(overlapping asked: DayBounds) -> [Int] {
        let start = Postings.lowerBound(in: latestSoFar) { $0 >= asked.earliest }
        let end = Postings.lowerBound(in: bounds) { $0.earliest > asked.latest }
        guard start < end else { return [] }
        return (start..<end).filter { bounds[$0].latest >= asked.earliest }
    }
}

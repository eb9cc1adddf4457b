/// Ascending positions, and how such lists are cut with each other.
enum Postings {
    /// What stands in all lists; nil means that nothing was asked for, so that everything stays.
    static func intersection(_ lists: [[Int]]) -> [Int]? {
        let shortestFirst = lists.sorted { $0.count < $1.count }
        guard var result = shortestFirst.first else { return nil }
        for list in shortestFirst.dropFirst() {
            if result.isEmpty { break }
            result = intersection(result, list)
        }
        return result
    }

    /// Looks each member of the short list up in the long one, moving only forward.
    static func intersection(_ short: [Int], _ long: [Int]) -> [Int] {
        var result: [Int] = []
        var start = 0
        for position in short {
            start = lowerBound(in: long, from: start) { $0 >= position }
            if start == long.count { break }
            if long[start] == position { result.append(position) }
        }
        return result
    }

    static func union(_ lists: [[Int]]) -> [Int] {
        lists.count == 1 ? lists[0] : Array(Set(lists.joined())).sorted()
    }

    /// First place at which a condition holds that, once true, stays true; gallops first, since it is mostly near.
    static func lowerBound<Element>(in list: [Element], from start: Int = 0, where holds: (Element) -> Bool) -> Int {
        var low = start
        var step = 1
        while low + step <= list.count, !holds(list[low + step - 1]) {
            low += step
            step *= 2
        }
        var high = min(low + step - 1, list.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(list[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

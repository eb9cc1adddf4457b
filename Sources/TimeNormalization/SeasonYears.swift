/// The years of a sporting season: 2019~2020시즌, 2019-20시즌, 2023시즌; 3시즌 is a count.
enum SeasonYears {
    static func read(_ first: Int?, _ last: Int?) -> (first: Int, last: Int?)? {
        guard var first else { return nil }
        guard var last else { return (1900...2100).contains(first) ? (first, nil) : nil }
        if (0..<100).contains(first), (0..<100).contains(last) { first += first < 50 ? 2000 : 1900 }
        guard (1900...2100).contains(first) else { return nil }
        if (0..<100).contains(last) { last += first / 100 * 100 + (last < first % 100 ? 100 : 0) }
        return last == first + 1 ? (first, last) : nil
    }
}

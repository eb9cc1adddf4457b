import EntityRecognition

/// Features of the names that the finer scheme marks in a sentence: from them the converter learns where the coarser
/// scheme draws its borders (`미국` `플로리다주` `마이애미` are one place, 지난 26일 is 26일).
struct FineSchemeFeatures {
    private let scalars: [Unicode.Scalar]
    private let spans: [LabeledSpan]
    private let labels: [UInt8]
    private let spanAt: [Int]
    /// The next span that begins after a position, and the last that ends before it.
    private let next: [Int]
    private let previous: [Int]

    init(_ scalars: [Unicode.Scalar], _ spans: [LabeledSpan]) {
        self.scalars = scalars
        self.spans = spans
        labels = Label.labels(spans.map { ($0.start, $0.end, $0.type) }, count: scalars.count)
        var spanAt = [Int](repeating: -1, count: scalars.count)
        for (number, span) in spans.enumerated() {
            for position in span.start..<span.end { spanAt[position] = number }
        }
        var next = [Int](repeating: spans.count, count: scalars.count)
        var previous = [Int](repeating: -1, count: scalars.count)
        var number = spans.count
        for position in scalars.indices.reversed() {
            if spanAt[position] >= 0 { number = spanAt[position] }
            next[position] = spanAt[position] >= 0 ? spanAt[position] + 1 : number
        }
        number = -1
        for position in scalars.indices {
            previous[position] = spanAt[position] >= 0 ? spanAt[position] - 1 : number
            if spanAt[position] >= 0 { number = spanAt[position] }
        }
        self.spanAt = spanAt
        self.next = next
        self.previous = previous
    }

    private func label(_ position: Int) -> UInt64 { labels.indices.contains(position) ? UInt64(labels[position]) : 99 }

    private func text(_ start: Int, _ end: Int) -> UInt64 {
        var hash = FeatureHash.seed
        for position in max(0, start)..<max(max(0, start), min(scalars.count, end)) {
            let value = scalars[position].value
            hash = FeatureHash.mix(hash, UInt64((0x30...0x39).contains(value) ? 0x30 : value))
        }
        return hash
    }

    /// What stands between two names, where that is little.
    private func gap(_ start: Int, _ end: Int) -> UInt64 { end - start > 4 ? 9 : text(start, end) }

    func add(_ i: Int, to features: inout [UInt64]) {
        func add(_ template: UInt64, _ values: UInt64...) {
            features.append(values.reduce(FeatureHash.mix(0xF1_4E, template)) { FeatureHash.mix($0, $1) })
        }
        let here = label(i)
        let before = label(i - 1)
        let after = label(i + 1)
        add(1, here)
        add(2, before, here)
        add(3, here, after)
        add(4, before, here, after)
        add(5, label(i - 2), before, here, after, label(i + 2))
        add(6, here, text(i, i + 1))
        add(7, here, after, text(i, i + 2))
        add(8, before, here, text(i - 1, i + 1))
        add(9, here, text(i - 2, i + 1))
        add(10, here, text(i, i + 3))
        var from = i
        var to = i + 1
        if spanAt[i] >= 0 {
            let span = spans[spanAt[i]]
            from = span.start
            to = span.end
            let type = UInt64(span.type) + 1
            let left = UInt64(min(i - from, 6))
            let right = UInt64(min(to - i, 6))
            add(11, here, text(from, to))
            add(12, type, left, right, text(to, to + 2))
            add(13, type, left, right, text(max(from, to - 2), to))
            add(14, type, left, text(from, min(to, from + 2)))
            add(15, type, right, text(to, to + 3))
            add(16, type, left, text(from - 3, from))
        }
        if previous[i] >= 0 {
            let span = spans[previous[i]]
            let gap = gap(span.end, from)
            add(20, here, UInt64(span.type), gap)
            add(21, here, UInt64(span.type), gap, text(span.end - 1, span.end), text(from, to))
            add(22, here, UInt64(span.type), gap, text(span.end - 1, span.end), text(to - 1, to))
            add(23, here, UInt64(span.type), gap, text(span.start, span.end))
        } else {
            add(24, here)
        }
        if next[i] < spans.count {
            let span = spans[next[i]]
            let gap = gap(to, span.start)
            add(25, here, UInt64(span.type), gap)
            add(26, here, UInt64(span.type), gap, text(span.end - 1, span.end), text(to - 1, to))
            add(27, here, UInt64(span.type), gap, text(max(span.start, span.end - 2), span.end))
            add(28, here, UInt64(span.type), gap, text(span.start, span.end))
            if next[i] + 1 < spans.count {
                let second = spans[next[i] + 1]
                add(29, here, UInt64(span.type), gap, UInt64(second.type), self.gap(span.end, second.start))
            }
        } else {
            add(30, here)
        }
    }
}

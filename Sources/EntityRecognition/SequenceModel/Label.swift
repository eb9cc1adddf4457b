/// The labels of one code point: outside, or a place in a name of a type (BIES: begin, inside, end, single). 25 numbers:
/// 0 is outside, then four a type.
package enum Label {
    package static let count = 1 + 4 * NameType.allCases.count
    package static let outside = 0

    package static func begin(_ type: Int) -> Int { 1 + 4 * type }
    package static func inside(_ type: Int) -> Int { 2 + 4 * type }
    package static func end(_ type: Int) -> Int { 3 + 4 * type }
    package static func single(_ type: Int) -> Int { 4 + 4 * type }

    /// How many labels may stand first in a name, and last, `outside` among them.
    package static let ways = 1 + 2 * NameType.allCases.count
    /// The label of a number below `ways`: outside, then the end and the single of each type.
    @inline(__always)
    package static func exit(_ number: Int) -> Int { number == 0 ? 0 : (number + 1) / 2 * 4 - (number & 1) }
    /// The same for what may stand first: outside, then the begin and the single of each type.
    @inline(__always)
    package static func entry(_ number: Int) -> Int { number == 0 ? 0 : (number + 1) / 2 * 4 - (number & 1) * 3 }

    /// Where the score of a label lies in a row of the model: by what it is in its name, then by type; `outside` has none.
    @inline(__always)
    package static func column(_ label: Int) -> Int { (label - 1) % 4 * NameType.allCases.count + (label - 1) / 4 }

    /// What may stand last in a name, or outside of one: after these anything may begin.
    package static let exits = [0] + NameType.allCases.flatMap { [end($0.rawValue), single($0.rawValue)] }
    /// What may stand first in a name, or outside of one.
    package static let entries = [0] + NameType.allCases.flatMap { [begin($0.rawValue), single($0.rawValue)] }

    /// The spans that a sequence of labels spells.
    package static func spans(_ labels: [UInt8]) -> [(start: Int, end: Int, type: Int)] {
        var spans: [(start: Int, end: Int, type: Int)] = []
        var start = 0
        for (position, label) in labels.enumerated() where label > 0 {
            let type = (Int(label) - 1) / 4
            switch (Int(label) - 1) % 4 {
            case 0: start = position
            case 2: spans.append((start, position + 1, type))
            case 3: spans.append((position, position + 1, type))
            default: break
            }
        }
        return spans
    }

    /// The labels that spell spans which do not overlap.
    package static func labels(_ spans: [(start: Int, end: Int, type: Int)], count: Int) -> [UInt8] {
        var labels = [UInt8](repeating: 0, count: count)
        for span in spans where span.start < span.end && span.end <= count {
            guard span.end - span.start > 1 else {
                labels[span.start] = UInt8(single(span.type))
                continue
            }
            for position in span.start..<span.end { labels[position] = UInt8(inside(span.type)) }
            labels[span.start] = UInt8(begin(span.type))
            labels[span.end - 1] = UInt8(end(span.type))
        }
        return labels
    }

    /// The labels of a best path, read back from where it ends.
    /// - Parameters:
    ///   - last: the label of the last position.
    ///   - from: for each position, by `stride`, and label the label before it.
    package static func path(to last: Int, from: [UInt8], stride: Int, count: Int) -> [UInt8] {
        var labels = [UInt8](repeating: 0, count: count)
        var label = last
        for position in (0..<count).reversed() {
            labels[position] = UInt8(label)
            label = Int(from[position * stride + label])
        }
        return labels
    }
}

/// The most likely labels of a part of a sentence (Viterbi 1967), for the six types at once.
///
/// Scores of a position lie by what a label is in its name, six types each: begin, inside, end, single (`Label.column`). All
/// values are differences from the best reading, in the model's steps, so that 16 bits hold them however long the part is.
struct BestPath {
    private typealias Types = PositionScores.Types

    /// More than any difference that is followed.
    static let longest: Int16 = 8_000
    /// A reading that is not followed.
    private static let never = PositionScores.least

    /// From each way out of a name, or none, to each way into one: to none, to begin, to single.
    private let toOutside: [Int16]
    private let toBegin: [Types]
    private let toSingle: [Types]
    private let prune: Int16
    /// `-prune` for each type.
    private let unlikely: Types

    private struct Readings {
        var outside: Int16
        var begin: Types
        var inside: Types
        var end: Types
        var single: Types

        /// The value of the best label but `outside`.
        var likeliestName: Int16 {
            begin.larger(inside).larger(end.larger(single)).max()
        }
    }

    /// Where the readings of a position came from: ways out by their number, and whether from inside, not begin.
    private struct Steps {
        var outside: Int16 = 0
        var begin = Types.zero
        var single = Types.zero
        var wasInside = SIMDMask<Types>(repeating: false)
    }

    /// The best ways into each label of the next position, as far as the ways out of this one were looked at.
    private struct Entering {
        var outside = BestPath.never
        var begin = Types(repeating: BestPath.never)
        var single = Types(repeating: BestPath.never)
    }

    private var steps: [Steps] = []
    private var last: Readings

    init(_ model: SequenceModel, prune: Int16) {
        self.prune = prune
        unlikely = Types(repeating: -prune)
        func transition(_ exit: Int, _ entry: Int) -> Int16 {
            Int16(max(-8_000, min(8_000, model.transitions[exit * Label.ways + entry])))
        }
        func row(_ exit: Int, _ single: Int) -> Types {
            var row = Types.zero
            for type in 0..<NameType.allCases.count { row[type] = transition(exit, 2 * type + 1 + single) }
            return row
        }
        toOutside = (0..<Label.ways).map { transition($0, 0) }
        toBegin = (0..<Label.ways).map { row($0, 0) }
        toSingle = (0..<Label.ways).map { row($0, 1) }
        last = Readings(outside: 0, begin: Types.zero, inside: Types.zero, end: Types.zero, single: Types.zero)
    }

    /// The next position from one on where a name may begin; `count` where none is.
    func beginning(_ scores: [Int16], from offset: Int, to count: Int) -> Int {
        scores.withUnsafeBytes { scores in
            (offset..<count).first { PositionScores(scores, at: $0).beginning > -prune } ?? count
        }
    }

    /// Reads from a position on, as far as anything but that no name is there is likely.
    mutating func read(_ scores: [Int16], from offset: Int, to count: Int) -> Range<Int> {
        steps.removeAll(keepingCapacity: true)
        var position = offset
        scores.withUnsafeBytes { scores in
            let nothing = Types(repeating: Self.never)
            let first = PositionScores(scores, at: position)
            last = Readings(outside: 0, begin: first.begin, inside: nothing, end: nothing, single: first.single)
            last.begin.replace(with: nothing, where: last.begin .<= unlikely)
            last.single.replace(with: nothing, where: last.single .<= unlikely)
            steps.append(Steps())
            position += 1
            while position < count {
                let isOver = advance(PositionScores(scores, at: position))
                position += 1
                if isOver, position > offset + 2 { break }
            }
        }
        return offset..<position
    }

    /// Comparisons are between vectors: with a single number they are made lane by lane, ten times slower.
    ///
    /// - Returns: whether nothing is left but that no name is here.
    private mutating func advance(_ scores: PositionScores) -> Bool {
        let never = Types(repeating: Self.never)
        var step = Steps()
        var entering = Entering()
        leave(0, last.outside, &entering, &step)
        if last.end.larger(last.single).max() > Self.never {
            for type in 0..<NameType.allCases.count {
                leave(2 * type + 1, last.end[type], &entering, &step)
                leave(2 * type + 2, last.single[type], &entering, &step)
            }
        }
        step.wasInside = last.inside .> last.begin
        steps.append(step)
        let going = last.begin.larger(last.inside)
        let isOver = going .== never
        var next = Readings(
            outside: entering.outside, begin: entering.begin &+ scores.begin,
            inside: (going &+ scores.inside).replacing(with: never, where: isOver),
            end: (going &+ scores.end).replacing(with: never, where: isOver), single: entering.single &+ scores.single)
        next.begin.replace(with: never, where: (scores.begin .<= unlikely) .| (entering.begin .== never))
        next.single.replace(with: never, where: (scores.single .<= unlikely) .| (entering.single .== never))
        // From the best of these on, what is far behind is given up.
        let top = max(next.outside, next.likeliestName)
        let least = top &- prune
        next.outside = next.outside < least ? Self.never : next.outside &- top
        let (tops, leasts) = (Types(repeating: top), Types(repeating: least))
        next.begin = (next.begin &- tops).replacing(with: never, where: next.begin .< leasts)
        next.inside = (next.inside &- tops).replacing(with: never, where: next.inside .< leasts)
        next.end = (next.end &- tops).replacing(with: never, where: next.end .< leasts)
        next.single = (next.single &- tops).replacing(with: never, where: next.single .< leasts)
        last = next
        return next.likeliestName == Self.never
    }

    @inline(__always)
    private func leave(_ exit: Int, _ value: Int16, _ entering: inout Entering, _ step: inout Steps) {
        if value == Self.never { return }
        let out = value &+ toOutside[exit]
        if out > entering.outside {
            entering.outside = out
            step.outside = Int16(truncatingIfNeeded: exit)
        }
        let (values, from) = (Types(repeating: value), Types(repeating: Int16(truncatingIfNeeded: exit)))
        let begin = toBegin[exit] &+ values
        step.begin.replace(with: from, where: begin .> entering.begin)
        entering.begin = entering.begin.larger(begin)
        let single = toSingle[exit] &+ values
        step.single.replace(with: from, where: single .> entering.single)
        entering.single = entering.single.larger(single)
    }

    /// The labels of the part that was read.
    func labels() -> [UInt8] {
        var labels = [UInt8](repeating: 0, count: steps.count)
        var label = Label.outside
        var top = last.outside
        for type in 0..<NameType.allCases.count {
            if last.end[type] > top { (top, label) = (last.end[type], Label.end(type)) }
            if last.single[type] > top { (top, label) = (last.single[type], Label.single(type)) }
        }
        for position in steps.indices.reversed() {
            labels[position] = UInt8(label)
            let step = steps[position]
            guard label > 0 else {
                label = Label.exit(Int(step.outside))
                continue
            }
            let type = (label - 1) / 4
            switch (label - 1) % 4 {
            case 0: label = Label.exit(Int(step.begin[type]))
            case 3: label = Label.exit(Int(step.single[type]))
            default: label = step.wasInside[type] ? Label.inside(type) : Label.begin(type)
            }
        }
        return labels
    }
}

/// The most likely labels of a part of a sentence (Viterbi 1967), for the six types at once.
///
/// Scores of a position lie by what a label is in its name, six types each: begin, inside, end, single (`Label.column`). All
/// values are differences from the best reading, in the model's steps, so that 16 bits hold them however long the part is.
struct BestPath {
    private typealias Types = SIMD8<Int16>

    /// More than any difference that is followed.
    static let longest: Int16 = 8_000
    /// A reading that is not followed.
    private static let never: Int16 = -30_000
    /// Six lanes are types; the other two are never followed.
    private static let unused = SIMDMask<Types>([false, false, false, false, false, false, true, true])

    /// From each way out of a name, or none, to each way into one: to none, to begin, to single.
    private let toOutside: [Int16]
    private let toBegin: [Types]
    private let toSingle: [Types]
    private let prune: Int16

    private struct Readings {
        var outside: Int16
        var begin: Types
        var inside: Types
        var end: Types
        var single: Types
    }

    /// Where the readings of a position came from: ways out by their number, and whether from inside, not begin.
    private struct Steps {
        var outside: Int16 = 0
        var begin = Types.zero
        var single = Types.zero
        var wasInside = SIMDMask<Types>(repeating: false)
    }

    private var steps: [Steps] = []
    private var last: Readings

    init(_ model: SequenceModel, prune: Int16) {
        self.prune = prune
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

    /// Reads from a position on, as far as anything but that no name is there is likely.
    mutating func read(_ scores: [Int16], from offset: Int, to count: Int) -> Range<Int> {
        steps.removeAll(keepingCapacity: true)
        var position = offset
        scores.withUnsafeBytes { scores in
            func score(_ column: Int) -> Types {
                let at = (position &* SequenceModel.rowWidth &+ column &* NameType.allCases.count) &* 2
                return scores.loadUnaligned(fromByteOffset: at, as: Types.self)
                    .replacing(with: Self.never, where: Self.unused)
            }
            let nothing = Types(repeating: Self.never)
            last = Readings(
                outside: 0, begin: score(0), inside: nothing, end: nothing, single: score(3))
            last.begin.replace(with: Self.never, where: last.begin .<= -prune)
            last.single.replace(with: Self.never, where: last.single .<= -prune)
            steps.append(Steps())
            position += 1
            while position < count {
                let isOver = advance(score(0), score(1), score(2), score(3))
                position += 1
                if isOver, position > offset + 2 { break }
            }
        }
        return offset..<position
    }

    /// - Returns: whether nothing is left but that no name is here.
    private mutating func advance(_ begin: Types, _ inside: Types, _ end: Types, _ single: Types) -> Bool {
        let never = Self.never
        var step = Steps()
        var outside = never
        var entering = Types(repeating: never)
        var singling = Types(repeating: never)
        func leave(_ exit: Int, _ value: Int16) {
            if value == never { return }
            let out = value &+ toOutside[exit]
            if out > outside {
                outside = out
                step.outside = Int16(exit)
            }
            let into = toBegin[exit] &+ value
            step.begin.replace(with: Int16(exit), where: into .> entering)
            entering = pointwiseMax(entering, into)
            let alone = toSingle[exit] &+ value
            step.single.replace(with: Int16(exit), where: alone .> singling)
            singling = pointwiseMax(singling, alone)
        }
        leave(0, last.outside)
        if pointwiseMax(last.end, last.single).max() > never {
            for type in 0..<NameType.allCases.count {
                leave(2 * type + 1, last.end[type])
                leave(2 * type + 2, last.single[type])
            }
        }
        step.wasInside = last.inside .> last.begin
        let going = pointwiseMax(last.begin, last.inside)
        let isGoing = going .> never
        var next = Readings(
            outside: outside, begin: entering &+ begin,
            inside: (going &+ inside).replacing(with: never, where: .!isGoing),
            end: (going &+ end).replacing(with: never, where: .!isGoing), single: singling &+ single)
        next.begin.replace(with: never, where: begin .<= -prune .| entering .== never)
        next.single.replace(with: never, where: single .<= -prune .| singling .== never)
        // From the best of these on, what is far behind is given up.
        let top = max(
            outside,
            pointwiseMax(pointwiseMax(next.begin, next.inside), pointwiseMax(next.end, next.single)).max())
        next.outside = outside < top &- prune ? never : outside &- top
        func keep(_ values: inout Types) {
            let isKept = values .>= top &- prune
            values = (values &- top).replacing(with: never, where: .!isKept)
        }
        keep(&next.begin)
        keep(&next.inside)
        keep(&next.end)
        keep(&next.single)
        last = next
        steps.append(step)
        return pointwiseMax(pointwiseMax(next.begin, next.inside), pointwiseMax(next.end, next.single)).max() == never
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

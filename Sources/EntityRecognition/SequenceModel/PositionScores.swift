/// The scores of one position, by what a label is in its name (`Label.column`), for six types each. In the other two lanes
/// stands what no score comes near.
struct PositionScores {
    typealias Types = SIMD8<Int16>

    let begin: Types
    let inside: Types
    let end: Types
    let single: Types

    /// Below every score; differences from scores stay in 16 bits.
    static let least: Int16 = -30_000

    /// - Parameter scores: rows of `SequenceModel.rowWidth`, and eight bytes behind them.
    @inline(__always)
    init(_ scores: UnsafeRawBufferPointer, at position: Int) {
        begin = Self.column(0, scores, at: position)
        inside = Self.column(1, scores, at: position)
        end = Self.column(2, scores, at: position)
        single = Self.column(3, scores, at: position)
    }

    @inline(__always)
    private static func column(_ number: Int, _ scores: UnsafeRawBufferPointer, at position: Int) -> Types {
        let index = position &* SequenceModel.rowWidth &+ number &* NameType.allCases.count
        let column = scores.loadUnaligned(fromByteOffset: 2 &* index, as: Types.self)
        return column & Types(-1, -1, -1, -1, -1, -1, 0, 0) | Types(0, 0, 0, 0, 0, 0, least, least)
    }

    /// The largest of a label that a name may begin with.
    @inline(__always)
    var beginning: Int16 { begin.larger(single).max() }

    @inline(__always)
    var largest: Int16 { begin.larger(inside).larger(end.larger(single)).max() }
}

extension SIMD8<Int16> {
    /// The larger value of each lane: one instruction, where the standard library's function is a call.
    @inline(__always)
    func larger(_ other: Self) -> Self { replacing(with: other, where: other .> self) }
}

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
        let unused = SIMDMask<Types>([false, false, false, false, false, false, true, true])
        func column(_ number: Int) -> Types {
            let index = position &* SequenceModel.rowWidth &+ number &* NameType.allCases.count
            return scores.loadUnaligned(fromByteOffset: 2 &* index, as: Types.self)
                .replacing(with: Self.least, where: unused)
        }
        (begin, inside, end, single) = (column(0), column(1), column(2), column(3))
    }

    /// The largest of a label that a name may begin with.
    @inline(__always)
    var beginning: Int16 { pointwiseMax(begin, single).max() }

    @inline(__always)
    var largest: Int16 { pointwiseMax(pointwiseMax(begin, inside), pointwiseMax(end, single)).max() }
}

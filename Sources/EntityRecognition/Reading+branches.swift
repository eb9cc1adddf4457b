import KoreanText
import NewsModel

/// Parts of bodies, by their last word: they name nothing without the body before them.
extension Reading {
    private static let branchEnds = ["지청", "지원", "지부", "지점", "지사", "지회", "지역본부", "분원", "분교", "캠퍼스", "병원", "의료원"]

    func isBranch(_ span: Span) -> Bool {
        let words = document.text[span]
        return Self.branchEnds.contains { words.hasSuffix($0) }
    }

    /// 형사1부, 형사8단독, 강력2팀: a bench or an office inside a body.
    func isDivision(_ piece: Span) -> Bool {
        guard piece.length >= 3 else { return false }
        let hasDigit = (piece.start..<piece.end).contains { Tokenizer.kind(of: scalars[$0]) == .digits }
        return hasDigit
            && (scalars[piece.end - 1] == "부" || scalars[piece.end - 1] == "독" || scalars[piece.end - 1] == "팀")
    }
}

/// A quotation mark or bracket.
struct Mark {
    enum Role { case open, close, either }

    enum Kind: Int, CaseIterable {
        case straightDouble, straightSingle, curlyDouble, curlySingle, corner, doubleCorner
        case round, square, curly, angle, singleAngle, doubleAngle, lens, shell

        static let count = allCases.count

        /// Corner brackets quote; angle brackets name works and papers.
        var isQuotation: Bool { rawValue <= Kind.doubleCorner.rawValue }

        /// The kind that careless typing mixes with this one.
        var otherStyle: Kind? {
            switch self {
            case .straightDouble: .curlyDouble
            case .curlyDouble: .straightDouble
            case .straightSingle: .curlySingle
            case .curlySingle: .straightSingle
            default: nil
            }
        }
    }

    let kind: Kind
    let role: Role

    /// Nil for any other code point.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"", "＂": (kind, role) = (.straightDouble, .either)
        case "'", "＇": (kind, role) = (.straightSingle, .either)
        case "“", "„", "‟": (kind, role) = (.curlyDouble, .open)
        case "”": (kind, role) = (.curlyDouble, .close)
        case "‘", "‛": (kind, role) = (.curlySingle, .open)
        case "’": (kind, role) = (.curlySingle, .close)
        case "「", "｢": (kind, role) = (.corner, .open)
        case "」", "｣": (kind, role) = (.corner, .close)
        case "『": (kind, role) = (.doubleCorner, .open)
        case "』": (kind, role) = (.doubleCorner, .close)
        case "(", "（": (kind, role) = (.round, .open)
        case ")", "）": (kind, role) = (.round, .close)
        case "[", "［": (kind, role) = (.square, .open)
        case "]", "］": (kind, role) = (.square, .close)
        case "{": (kind, role) = (.curly, .open)
        case "}": (kind, role) = (.curly, .close)
        case "<", "＜": (kind, role) = (.angle, .open)
        case ">", "＞": (kind, role) = (.angle, .close)
        case "〈": (kind, role) = (.singleAngle, .open)
        case "〉": (kind, role) = (.singleAngle, .close)
        case "《": (kind, role) = (.doubleAngle, .open)
        case "》": (kind, role) = (.doubleAngle, .close)
        case "【": (kind, role) = (.lens, .open)
        case "】": (kind, role) = (.lens, .close)
        case "〔": (kind, role) = (.shell, .open)
        case "〕": (kind, role) = (.shell, .close)
        default: return nil
        }
    }
}

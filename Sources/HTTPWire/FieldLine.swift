/// One line of a head or of trailers: `field-name ":" OWS field-value OWS` (RFC 9112 §5).
enum FieldLine {
    /// Finds name and value of the line in `range`, which is without its CRLF.
    static func parse(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(Refusal) -> (
        name: Range<Int>, value: Range<Int>
    ) {
        var index = range.lowerBound
        while index < range.upperBound, ByteSet.token.contains(bytes[index]) { index &+= 1 }
        let name = range.lowerBound..<index
        guard index < range.upperBound, bytes[index] == UInt8(ascii: ":"), !name.isEmpty else {
            throw fault(bytes, range, index)
        }
        index &+= 1
        let value = index..<range.upperBound
        while index < range.upperBound {
            let byte = bytes[index]
            guard byte >= 0x80 || ByteSet.fieldValue.contains(byte) else {
                throw .malformed("a field value holds a control character (bare CR, NUL or the like)")
            }
            index &+= 1
        }
        return (name, bytes.trimmed(value))
    }

    /// What is wrong with a line whose name does not end in a colon at `index`.
    private static func fault(_ bytes: Span<UInt8>, _ range: Range<Int>, _ index: Int) -> Refusal {
        guard index < range.upperBound else { return .malformed("a field line has no colon") }
        switch bytes[index] {
        case Byte.space, Byte.tab:
            return index == range.lowerBound
                ? .malformed("a field line starts with white space (obsolete line folding, RFC 9112 §5.2)")
                : .malformed("white space stands between a field name and its colon (RFC 9112 §5.1)")
        case UInt8(ascii: ":"): return .malformed("a field line has no name")
        default: return .malformed("a field name holds a character that no token may hold")
        }
    }
}

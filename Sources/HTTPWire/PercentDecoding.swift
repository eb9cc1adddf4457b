/// Percent-decoding (RFC 3986 §2.1), once: what it gives is never decoded again.
enum PercentDecoding {
    /// Decodes `range`; refuses what is no triplet, what the grammar leaves out, a decoded NUL, and what is not UTF-8.
    static func decode(
        _ bytes: Span<UInt8>, _ range: Range<Int>, allowed: ByteSet, plusIsSpace: Bool
    ) throws(Refusal) -> String {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            guard allowed.contains(byte), !(plusIsSpace && byte == UInt8(ascii: "+")) else { break }
            index += 1
        }
        if index == range.upperBound { return bytes.string(range) }

        var decoded: [UInt8] = []
        decoded.reserveCapacity(range.count)
        decoded.append(bytes, range.lowerBound..<index)
        while index < range.upperBound {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "%"):
                guard index + 1 < range.upperBound, let high = Byte.hexadecimal(bytes[index]),
                    let low = Byte.hexadecimal(bytes[index + 1])
                else { throw .malformed("the target holds a % without two hexadecimal digits") }
                guard high | low != 0 else { throw .malformed("the target holds an encoded NUL") }
                decoded.append(high << 4 | low)
                index += 2
            case UInt8(ascii: "+") where plusIsSpace: decoded.append(Byte.space)
            default:
                guard byte >= 0x80 || allowed.contains(byte) else {
                    throw .malformed("the target holds a character that must be percent-encoded (RFC 3986)")
                }
                decoded.append(byte)
            }
        }
        guard let text = String(validating: decoded, as: UTF8.self) else {
            throw .malformed("the target is not UTF-8 when decoded")
        }
        return text
    }
}

/// `uri-host [ ":" port ]` (RFC 9110 §7.2, RFC 3986 §3.2.2): a name, an IPv4 address or a bracketed IPv6 address.
enum HostName {
    static func isValid(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        guard bytes[range.lowerBound] == UInt8(ascii: "[") else {
            let end = bytes.firstIndex(of: UInt8(ascii: ":"), in: range) ?? range.upperBound
            return isName(bytes, range.lowerBound..<end) && isPort(bytes, end..<range.upperBound)
        }
        guard let end = bytes.firstIndex(of: UInt8(ascii: "]"), in: range), end > range.lowerBound + 1 else {
            return false
        }
        for index in range.lowerBound + 1..<end {
            let byte = bytes[index]
            guard Byte.hexadecimal(byte) != nil || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") else {
                return false
            }
        }
        return isPort(bytes, end + 1..<range.upperBound)
    }

    private static func isName(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            guard ByteSet.hostName.contains(bytes[index]) else { return false }
            if bytes[index] == UInt8(ascii: "%") {
                guard index + 2 < range.upperBound, Byte.hexadecimal(bytes[index + 1]) != nil,
                    Byte.hexadecimal(bytes[index + 2]) != nil
                else { return false }
            }
            index += 1
        }
        return !range.isEmpty
    }

    /// Nothing, or a colon with at most five digits; an empty port is the default one (RFC 3986 §3.2.3).
    private static func isPort(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return true }
        guard bytes[range.lowerBound] == UInt8(ascii: ":"), range.count <= 6 else { return false }
        for index in range.lowerBound + 1..<range.upperBound where !Byte.isDigit(bytes[index]) { return false }
        return true
    }
}

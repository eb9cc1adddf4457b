/// The addresses that proxies reported, in the order of the way: the client first, the nearest proxy's peer last.
/// An entry is nil where it is no address: `unknown`, an obfuscated name, or a form that is not understood.
enum ForwardedFor {
    /// `X-Forwarded-For: client, proxy, proxy`: the common form, which no standard fixes. Ports are left out.
    static func nodes(xForwardedFor values: [String]) -> [PeerAddress?] {
        values.flatMap { $0.utf8.split(separator: comma, omittingEmptySubsequences: false) }
            .map { node(String(Substring($0)).trimmed) }
    }

    /// `Forwarded: for=192.0.2.1;proto=https, for="[2001:db8::1]:47011"` (RFC 7239 §4). One element without a proper
    /// `for` is one nil; a field that cannot be cut into elements is a single nil, so that nothing in it counts.
    static func nodes(forwarded values: [String]) -> [PeerAddress?] {
        var nodes: [PeerAddress?] = []
        for value in values {
            guard let elements = elements(Array(value.utf8)) else { return [nil] }
            nodes += elements
        }
        return nodes
    }

    /// Nil where a quotation does not end, or a quoted pair is broken.
    private static func elements(_ bytes: [UInt8]) -> [PeerAddress?]? {
        var nodes: [PeerAddress?] = []
        var forValues: [String] = []
        var pair: [UInt8] = []
        var isQuoted = false
        var index = 0
        func endPair() {
            if let value = forValue(pair) { forValues.append(value) }
            pair = []
        }
        func endElement() {
            endPair()
            // RFC 7239 §4: a parameter stands once in an element. Two would let each reader choose another.
            nodes.append(forValues.count == 1 ? node(forValues[0]) : nil)
            forValues = []
        }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch (byte, isQuoted) {
            case (backslash, true):
                guard index < bytes.count else { return nil }
                pair.append(bytes[index])
                index += 1
            case (quote, _): isQuoted.toggle()
            case (semicolon, false): endPair()
            case (comma, false): endElement()
            default: pair.append(byte)
            }
        }
        guard !isQuoted else { return nil }
        endElement()
        return nodes
    }

    /// The value of `for=…`, quotation marks already taken off.
    private static func forValue(_ pair: [UInt8]) -> String? {
        guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let name = String(decoding: pair[..<equals], as: UTF8.self).trimmed.lowercased()
        return name == "for" ? String(decoding: pair[(equals + 1)...], as: UTF8.self).trimmed : nil
    }

    /// `192.0.2.1`, `192.0.2.1:80`, `2001:db8::1`, `[2001:db8::1]`, `[2001:db8::1]:80` (RFC 7239 §6; a bare IPv6
    /// address only in the common form).
    private static func node(_ text: String) -> PeerAddress? {
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else { return nil }
            let rest = text[text.index(after: end)...]
            let inside = text[text.index(after: text.startIndex)..<end]
            guard rest.isEmpty || isPort(rest), inside.contains(":") else { return nil }
            return PeerAddress(inside)
        }
        if let colon = text.firstIndex(of: ":"), text.lastIndex(of: ":") == colon {
            return isPort(text[colon...]) ? PeerAddress(text[..<colon]) : nil
        }
        return PeerAddress(text)
    }

    /// `:80`, or the obfuscated `:_name`.
    private static func isPort(_ text: Substring) -> Bool {
        guard text.utf8.first == UInt8(ascii: ":"), (2...17).contains(text.utf8.count) else { return false }
        let rest = text.utf8.dropFirst()
        if rest.first == UInt8(ascii: "_") { return true }
        return rest.count <= 5 && rest.allSatisfy { (48...57).contains($0) }
    }

    private static let comma = UInt8(ascii: ",")
    private static let semicolon = UInt8(ascii: ";")
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")
}

extension String {
    /// Without spaces and tabs at its ends.
    fileprivate var trimmed: String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        let start = drop(while: isSpace)
        guard let last = start.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(start[...last])
    }
}

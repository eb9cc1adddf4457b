/// What one proxy reported about the peer it saw. Lists of them are in the order of the way: the client first, the nearest
/// proxy's peer last.
struct ForwardedHop {
    /// Nil where it is no address: `unknown`, an obfuscated name, or a form that is not understood.
    let address: PeerAddress?
    /// Whether that peer came encrypted; nil where nothing is said.
    let isSecure: Bool?

    private static let unknown = ForwardedHop(address: nil, isSecure: nil)

    /// `X-Forwarded-For: client, proxy, proxy`: the common form, which no standard fixes. Ports are left out.
    static func hops(xForwardedFor values: [String]) -> [ForwardedHop] {
        elements(values).map { ForwardedHop(address: node($0), isSecure: nil) }
    }

    /// `X-Forwarded-Proto: https`. Some proxies append, some pass on what they got; that the client's part of the way was
    /// encrypted is believed only where no entry says otherwise.
    static func isSecure(xForwardedProto values: [String]) -> Bool? {
        values.isEmpty ? nil : elements(values).allSatisfy { $0.lowercased() == "https" }
    }

    private static func elements(_ values: [String]) -> [String] {
        values.flatMap { $0.utf8.split(separator: comma, omittingEmptySubsequences: false) }
            .map { String(Substring($0)).trimmed }
    }

    /// `Forwarded: for=192.0.2.1;proto=https, for="[2001:db8::1]:47011"` (RFC 7239 §4). One element without a proper
    /// `for` is one without an address; a field that cannot be cut into elements is a single one, so that nothing in it
    /// counts.
    static func hops(forwarded values: [String]) -> [ForwardedHop] {
        var hops: [ForwardedHop] = []
        for value in values {
            guard let elements = forwardedElements(Array(value.utf8)) else { return [unknown] }
            hops += elements
        }
        return hops
    }

    /// Nil where a quotation does not end, or a quoted pair is broken.
    private static func forwardedElements(_ bytes: [UInt8]) -> [ForwardedHop]? {
        var hops: [ForwardedHop] = []
        var forValues: [String] = []
        var protoValues: [String] = []
        var pair: [UInt8] = []
        var isQuoted = false
        var index = 0
        func endPair() {
            if let value = value(of: "for", pair) { forValues.append(value) }
            if let value = value(of: "proto", pair) { protoValues.append(value) }
            pair = []
        }
        func endElement() {
            endPair()
            // RFC 7239 §4: a parameter stands once in an element. Two would let each reader choose another.
            hops.append(
                ForwardedHop(
                    address: forValues.count == 1 ? node(forValues[0]) : nil,
                    isSecure: protoValues.count == 1 ? protoValues[0].lowercased() == "https" : nil))
            forValues = []
            protoValues = []
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
        return hops
    }

    /// The value of `name=…`, quotation marks already taken off; nil where the pair has another name.
    private static func value(of wanted: String, _ pair: [UInt8]) -> String? {
        guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let name = String(decoding: pair[..<equals], as: UTF8.self).trimmed.lowercased()
        return name == wanted ? String(decoding: pair[(equals + 1)...], as: UTF8.self).trimmed : nil
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

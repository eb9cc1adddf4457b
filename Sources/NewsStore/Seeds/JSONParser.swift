/// Reads JSON (RFC 8259) to the letter, and says where a text is none. The open arrays and objects lie on a stack of its own:
/// no input makes it recurse.
struct JSONParser {
    private let bytes: [UInt8]
    private var position = 0

    /// An array or object that is not closed yet.
    private struct Open {
        var items: [JSONValue] = []
        var members: [String: JSONValue] = [:]
        /// The member whose value comes next; nil for arrays.
        var name: String?
    }

    /// - Parameter bytes: valid UTF-8.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func parse() throws(JSONValue.Malformed) -> JSONValue {
        var open: [Open] = []
        while true {
            if var value = try valueOrOpening(&open) {
                while let closed = try attach(value, to: &open) { value = closed }
                if open.isEmpty {
                    skipSpace()
                    guard position == bytes.count else { throw malformed("something follows the end of the value") }
                    return value
                }
            }
        }
    }

    /// A whole value; nil where an array or object was opened, whose first value comes next.
    private mutating func valueOrOpening(_ open: inout [Open]) throws(JSONValue.Malformed) -> JSONValue? {
        skipSpace()
        guard let byte = peek else { throw malformed("it ends where a value should stand") }
        switch byte {
        case UInt8(ascii: "{"):
            position += 1
            skipSpace()
            if take(UInt8(ascii: "}")) { return .object([:]) }
            try push(Open(name: try name()), onto: &open)
            return nil
        case UInt8(ascii: "["):
            position += 1
            skipSpace()
            if take(UInt8(ascii: "]")) { return .array([]) }
            try push(Open(), onto: &open)
            return nil
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: throw malformed("a value should stand here; strings stand in \"double quotes\"")
        }
    }

    private func push(_ container: Open, onto open: inout [Open]) throws(JSONValue.Malformed) {
        guard open.count < SeedLimits.jsonDepth else {
            throw JSONValue.Malformed(line: nil, reason: "is nested more than \(SeedLimits.jsonDepth) deep")
        }
        open.append(container)
    }

    /// Puts a value into the innermost container. Returns that container if the value was its last.
    private mutating func attach(
        _ value: JSONValue, to open: inout [Open]
    ) throws(JSONValue.Malformed) -> JSONValue? {
        guard let last = open.indices.last else { return nil }
        skipSpace()
        guard let name = open[last].name else {
            open[last].items.append(value)
            if take(UInt8(ascii: ",")) { return nil }
            guard take(UInt8(ascii: "]")) else { throw malformed("a comma or ] should stand here") }
            return .array(open.removeLast().items)
        }
        guard open[last].members.updateValue(value, forKey: name) == nil else {
            throw malformed("the member \"\(name.prefix(60))\" stands twice in one object")
        }
        if take(UInt8(ascii: ",")) {
            skipSpace()
            open[last].name = try self.name()
            return nil
        }
        guard take(UInt8(ascii: "}")) else { throw malformed("a comma or } should stand here") }
        return .object(open.removeLast().members)
    }

    private mutating func name() throws(JSONValue.Malformed) -> String {
        guard peek == UInt8(ascii: "\"") else {
            throw malformed("the name of a member, in \"double quotes\", should stand here")
        }
        let name = try string()
        skipSpace()
        guard take(UInt8(ascii: ":")) else { throw malformed("a colon should follow the name of a member") }
        return name
    }

    private mutating func string() throws(JSONValue.Malformed) -> String {
        position += 1
        var unescaped: [UInt8] = []
        var start = position
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                unescaped += bytes[start..<position]
                position += 1
                return String(decoding: unescaped, as: UTF8.self)
            case UInt8(ascii: "\\"):
                unescaped += bytes[start..<position]
                position += 1
                unescaped += try escape()
                start = position
            case 0..<0x20: throw malformed("a line break or control character stands inside a string; write \\n")
            default: position += 1
            }
        }
        throw malformed("it ends inside a string")
    }

    private mutating func escape() throws(JSONValue.Malformed) -> [UInt8] {
        guard let byte = peek else { throw malformed("it ends inside a string") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
        default: throw malformed("no such escape in a string")
        }
    }

    /// What follows `\u`; two of them for code points beyond the first plane (UTF-16).
    private mutating func scalar() throws(JSONValue.Malformed) -> Unicode.Scalar {
        let unit = try hexadecimal()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard (0xD800...0xDBFF).contains(unit), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw malformed("half of a surrogate pair")
        }
        let low = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else { throw malformed("half of a surrogate pair") }
        return scalar
    }

    private mutating func hexadecimal() throws(JSONValue.Malformed) -> UInt32 {
        let digits = bytes[position..<min(position + 4, bytes.count)]
        guard digits.count == 4, digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
            let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw malformed("four hexadecimal digits should follow \\u") }
        position += 4
        return number
    }

    private mutating func number() throws(JSONValue.Malformed) -> Double {
        let start = position
        _ = take(UInt8(ascii: "-"))
        let first = position
        let whole = digits()
        guard whole > 0, whole == 1 || bytes[first] != UInt8(ascii: "0") else { throw malformed("no number") }
        if take(UInt8(ascii: ".")), digits() == 0 { throw malformed("digits should follow the point") }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            if digits() == 0 { throw malformed("digits should follow the exponent") }
        }
        guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)), number.isFinite else {
            throw malformed("the number is too large")
        }
        return number
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        return position - start
    }

    private mutating func literal(_ word: String, _ value: JSONValue) throws(JSONValue.Malformed) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw malformed("\(word) is misspelt") }
        position += word.utf8.count
        return value
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private func malformed(_ what: String) -> JSONValue.Malformed {
        let before = bytes[..<min(position, bytes.count)]
        let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        // Columns are counted in characters, as editors show them.
        let column = String(decoding: before[lineStart...], as: UTF8.self).count + 1
        return JSONValue.Malformed(line: line, reason: "is not valid JSON at column \(column): \(what)")
    }
}

/// Reads one JSON document (RFC 8259), strictly and without recursion: nesting costs no stack.
package struct JSONParser {
    package struct Mistake: Error, Sendable, Hashable {
        /// In the document, from 0.
        package let offset: Int
        package let reason: String
    }

    /// Deeper documents are refused: nothing that is asked for needs it, and a value is also freed level by level.
    static let deepest = 64

    /// An array or object that is not closed yet. Its parts are added to where they lie: an element that were taken
    /// out, extended and put back would be copied each time, which is quadratic in the input.
    private struct Open {
        let isObject: Bool
        var elements: [JSON] = []
        var members: [JSON.Member] = []
        var names: Set<String> = []
        /// Of the member whose value comes next.
        var name = ""
    }

    private let bytes: [UInt8]
    private var position = 0
    private var open: [Open] = []

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    package static func parse(_ bytes: [UInt8]) throws(Mistake) -> JSON {
        var parser = JSONParser(bytes)
        return try parser.document()
    }

    private mutating func document() throws(Mistake) -> JSON {
        while true {
            guard var value = try begin() else { continue }
            // Whatever the value completes is closed here, level by level.
            while true {
                skipSpace()
                guard !open.isEmpty else {
                    guard position == bytes.count else { throw mistake("something follows after the end of the value") }
                    return value
                }
                guard try add(value) else { break }
                guard let whole = open.popLast() else { break }
                value = whole.isObject ? .object(whole.members) : .array(whole.elements)
            }
        }
    }

    /// Adds a value to what it belongs to: whether that ends with it.
    private mutating func add(_ value: JSON) throws(Mistake) -> Bool {
        let last = open.count - 1
        if open[last].isObject {
            open[last].members.append(JSON.Member(name: open[last].name, value: value))
            if take(UInt8(ascii: "}")) { return true }
            guard take(UInt8(ascii: ",")) else { throw mistake("a comma or } is missing") }
            try beginMember()
        } else {
            open[last].elements.append(value)
            if take(UInt8(ascii: "]")) { return true }
            guard take(UInt8(ascii: ",")) else { throw mistake("a comma or ] is missing") }
        }
        return false
    }

    /// Reads a scalar or an empty container; nil where a container was opened whose first element comes next.
    private mutating func begin() throws(Mistake) -> JSON? {
        skipSpace()
        guard position < bytes.count else { throw mistake("the document ends too early") }
        switch bytes[position] {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard open.count < Self.deepest else { throw mistake("more than \(Self.deepest) levels are nested") }
            let isObject = bytes[position] == UInt8(ascii: "{")
            position += 1
            skipSpace()
            if isObject {
                if take(UInt8(ascii: "}")) { return .object([]) }
                open.append(Open(isObject: true))
                try beginMember()
            } else {
                if take(UInt8(ascii: "]")) { return .array([]) }
                open.append(Open(isObject: false))
            }
            return nil
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    /// The name and colon of the next member of the innermost object.
    private mutating func beginMember() throws(Mistake) {
        skipSpace()
        let start = position
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            throw mistake("the name of a member is missing")
        }
        let name = try string()
        guard open[open.count - 1].names.insert(name).inserted else {
            throw Mistake(offset: start, reason: "a member stands twice in the same object")
        }
        skipSpace()
        guard take(UInt8(ascii: ":")) else { throw mistake("a colon is missing") }
        open[open.count - 1].name = name
    }

    private mutating func word(_ word: String, _ value: JSON) throws(Mistake) -> JSON {
        let end = position + word.utf8.count
        guard end <= bytes.count, bytes[position..<end].elementsEqual(word.utf8) else {
            throw mistake("this is no JSON value")
        }
        position = end
        return value
    }

    /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`
    private mutating func number() throws(Mistake) -> Double {
        let start = position
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard position - start <= 64, let number = Double(text), number.isFinite else {
            throw Mistake(offset: start, reason: "this number is out of range")
        }
        return number
    }

    private mutating func digits() throws(Mistake) {
        let start = position
        while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
        if position == start { throw mistake("this is no JSON value") }
    }

    private mutating func string() throws(Mistake) -> String {
        let start = position
        position += 1
        var content: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: content, as: UTF8.self) else {
                    throw Mistake(offset: start, reason: "this string is not valid UTF-8")
                }
                return text
            case UInt8(ascii: "\\"): try escape(into: &content)
            case 0..<0x20: throw Mistake(offset: position - 1, reason: "a control character must be escaped")
            default: content.append(byte)
            }
        }
        throw Mistake(offset: start, reason: "this string does not end")
    }

    private mutating func escape(into content: inout [UInt8]) throws(Mistake) {
        guard position < bytes.count else { throw mistake("the document ends too early") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"):
            let scalar = try codePoint()
            content += Array(String(Character(scalar)).utf8)
        default: throw Mistake(offset: position - 2, reason: "this is no escape of JSON")
        }
    }

    /// What follows `\u`; a surrogate must stand in its pair.
    private mutating func codePoint() throws(Mistake) -> Unicode.Scalar {
        let start = position - 2
        let unit = try fourDigits()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard (0xD800...0xDBFF).contains(unit), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw Mistake(offset: start, reason: "half of a surrogate pair")
        }
        let low = try fourDigits()
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else { throw Mistake(offset: start, reason: "half of a surrogate pair") }
        return scalar
    }

    private mutating func fourDigits() throws(Mistake) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard position < bytes.count, let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
                throw mistake("\\u needs four hexadecimal digits")
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    private mutating func skipSpace() {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private func mistake(_ reason: String) -> Mistake { Mistake(offset: position, reason: reason) }
}

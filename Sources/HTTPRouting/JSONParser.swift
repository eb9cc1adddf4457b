/// Reads one JSON document (RFC 8259), strictly and without recursion: nesting costs no stack.
package struct JSONParser {
    package struct Mistake: Error, Sendable, Hashable {
        /// In the document, from 0.
        package let offset: Int
        package let reason: String
    }

    /// Deeper documents are refused: nothing that is asked for needs it, and a value is also freed level by level.
    static let deepest = 64

    /// An array or object that is not closed yet.
    private enum Open {
        case array([JSON])
        case object([JSON.Member], names: Set<String>, name: String)
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
                guard let last = open.popLast() else {
                    guard position == bytes.count else { throw mistake("something follows after the end of the value") }
                    return value
                }
                if let whole = try continued(last, with: value) { value = whole } else { break }
            }
        }
    }

    /// Adds an element to what it belongs to; gives that back where it ends with it.
    private mutating func continued(_ last: Open, with value: JSON) throws(Mistake) -> JSON? {
        switch last {
        case .array(var elements):
            elements.append(value)
            if take(UInt8(ascii: "]")) { return .array(elements) }
            guard take(UInt8(ascii: ",")) else { throw mistake("a comma or ] is missing") }
            open.append(.array(elements))
        case .object(var members, let names, let name):
            members.append(JSON.Member(name: name, value: value))
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw mistake("a comma or } is missing") }
            try beginMember(of: members, names)
        }
        return nil
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
                try beginMember(of: [], [])
            } else {
                if take(UInt8(ascii: "]")) { return .array([]) }
                open.append(.array([]))
            }
            return nil
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func beginMember(of members: [JSON.Member], _ names: Set<String>) throws(Mistake) {
        skipSpace()
        let start = position
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            throw mistake("the name of a member is missing")
        }
        let name = try string()
        var names = names
        guard names.insert(name).inserted else {
            throw Mistake(offset: start, reason: "a member stands twice in the same object")
        }
        skipSpace()
        guard take(UInt8(ascii: ":")) else { throw mistake("a colon is missing") }
        open.append(.object(members, names: names, name: name))
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

/// Header fields in order; names compare without case (RFC 9110 §5.1).
///
/// The lines are kept as bytes and looked at only when asked for: the fields of a request are ranges of its head, and
/// those of a response are their own wire form, so that an encoder copies them in one piece.
package struct Fields: Sendable {
    /// A request's whole head, or `name: value CRLF` for every line.
    private(set) var storage: [UInt8]
    private(set) var places: [Place]
    /// Whether `storage` is exactly the lines as they go out.
    private(set) var isWireForm: Bool

    /// Where a line lies in `storage`. 32 bits suffice for any head (`Limits.head`).
    struct Place: Sendable {
        let nameStart: Int32
        let nameEnd: Int32
        let valueStart: Int32
        let valueEnd: Int32

        /// For ranges within the head limit; larger ones would be a mistake of the parser and are cut.
        init(name: Range<Int>, value: Range<Int>) {
            nameStart = Int32(clamping: name.lowerBound)
            nameEnd = Int32(clamping: name.upperBound)
            valueStart = Int32(clamping: value.lowerBound)
            valueEnd = Int32(clamping: value.upperBound)
        }

        var name: Range<Int> { Int(nameStart)..<Int(nameEnd) }
        var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }
    }

    package struct Line: Sendable, Hashable {
        package let name: String
        package let value: String
    }

    package init() { self.init(storage: [], places: [], isWireForm: true) }

    init(storage: [UInt8], places: [Place], isWireForm: Bool) {
        self.storage = storage
        self.places = places
        self.isWireForm = isWireForm
    }

    package var isEmpty: Bool { places.isEmpty }

    /// All lines as text.
    package var lines: [Line] {
        let bytes = storage.span
        return places.map { Line(name: bytes.string($0.name), value: bytes.string($0.value)) }
    }

    /// The values of a field, in order.
    package subscript(values name: String) -> [String] {
        var values: [String] = []
        let bytes = storage.span
        for place in places where Self.matches(bytes, place, name) { values.append(bytes.string(place.value)) }
        return values
    }

    /// The first value of a field.
    package subscript(_ name: String) -> String? {
        let bytes = storage.span
        for place in places where Self.matches(bytes, place, name) { return bytes.string(place.value) }
        return nil
    }

    /// Hands the bytes of each value of a field on, in order; nothing is copied.
    package func forEachValue(of name: String, _ take: (Span<UInt8>) -> Void) {
        let bytes = storage.span
        for place in places where Self.matches(bytes, place, name) { take(bytes.extracting(place.value)) }
    }

    /// Whether a field stands there; its name is given in lower case. Quicker than asking for its value, where hardly any
    /// request has one.
    package func contains(_ name: StaticString) -> Bool {
        let bytes = storage.span
        let count = name.utf8CodeUnitCount
        for place in places where place.name.count == count && bytes.equals(name, in: place.name) { return true }
        return false
    }

    /// What is read of a field that has to stand once; nil where it does not, or where nothing can be read of it.
    func onlyValue<Value>(of name: String, _ read: (Span<UInt8>) -> Value?) -> Value? {
        var found: Value?
        var count = 0
        forEachValue(of: name) { value in
            count += 1
            found = read(value)
        }
        return count == 1 ? found : nil
    }

    /// Whether a line asks for less than the whole answer: a precondition or a range (RFC 9110 §13.1, §14.2). Found in
    /// one pass, since hardly any request has one.
    package var areConditional: Bool {
        let bytes = storage.span
        for place in places {
            let name = place.name
            if name.count == 5, bytes.equals("range", in: name) { return true }
            if name.count > 3, bytes.equals("if-", in: name.lowerBound..<name.lowerBound + 3) { return true }
        }
        return false
    }

    /// Adds a line in its wire form. The fields of a request are first brought into theirs.
    mutating func append(line: [UInt8], nameLength: Int) {
        if !isWireForm {
            let received = lines
            self = Fields()
            for line in received { append(line.name, line.value) }
        }
        let start = storage.count
        guard Int32(exactly: start + line.count) != nil else { return }
        storage.append(contentsOf: line)
        let nameEnd = start + nameLength
        places.append(Place(name: start..<nameEnd, value: nameEnd + 2..<storage.count - 2))
    }

    private static func matches(_ bytes: Span<UInt8>, _ place: Place, _ name: String) -> Bool {
        guard Int(place.nameEnd - place.nameStart) == name.utf8.count else { return false }
        var index = Int(place.nameStart)
        for byte in name.utf8 {
            if Byte.lowered(bytes[index]) != Byte.lowered(byte) { return false }
            index &+= 1
        }
        return true
    }
}

extension Fields: Hashable {
    package static func == (left: Fields, right: Fields) -> Bool { left.lines == right.lines }

    package func hash(into hasher: inout Hasher) { hasher.combine(lines) }
}

import HTTPRouting

/// Any bytes as JSON: the parser must not trap, and what it read must read the same after it was written.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
    guard let value = try? JSONParser.parse(bytes) else { return 0 }
    var writer = JSONWriter()
    write(value, to: &writer)
    let again = try? JSONParser.parse(writer.bytes)
    precondition(again == value, "what was written reads otherwise")
    return 0
}

/// Depth is bounded by the parser.
private func write(_ value: JSON, to writer: inout JSONWriter) {
    switch value {
    case .null: writer.raw(Array("null".utf8))
    case .boolean(let flag): writer.boolean(flag)
    case .number(let number): writer.number(number)
    case .string(let text): writer.string(text)
    case .array(let items):
        writer.beginArray()
        for item in items { write(item, to: &writer) }
        writer.endArray()
    case .object(let members):
        writer.beginObject()
        for member in members {
            writer.key(member.name)
            write(member.value, to: &writer)
        }
        writer.endObject()
    }
}

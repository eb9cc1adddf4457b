import Testing

@testable import HTTPRouting

@Suite struct ByteRangeTests {
    /// `Range` against a body of ten bytes.
    static let table: [(value: String, range: ByteRange)] = [
        ("bytes=0-0", .part(0..<1)), ("bytes=0-9", .part(0..<10)), ("bytes=2-4", .part(2..<5)),
        ("bytes=2-", .part(2..<10)), ("bytes=9-", .part(9..<10)), ("bytes=0-99", .part(0..<10)),
        ("bytes=-1", .part(9..<10)), ("bytes=-10", .part(0..<10)), ("bytes=-11", .part(0..<10)),
        ("BYTES=1-2", .part(1..<3)), ("bytes=, 1-2 ,", .part(1..<3)),
        ("bytes=3-99999999999999999999999999", .part(3..<10)), ("bytes=-99999999999999999999999999", .part(0..<10)),
        ("bytes=10-", .unsatisfiable), ("bytes=10-20", .unsatisfiable), ("bytes=-0", .unsatisfiable),
        ("bytes=99999999999999999999999999-", .unsatisfiable),
        ("bytes=0-1,3-4", .whole), ("bytes=0-,0-,0-,0-", .whole), ("bytes=5-4", .whole), ("bytes=", .whole),
        ("bytes=-", .whole), ("bytes=a-b", .whole), ("bytes=1-b", .whole), ("bytes=a-1", .whole), ("bytes=1", .whole),
        ("bytes=1-2-3", .whole), ("bytes=+1-2", .whole), ("bytes=0x1-2", .whole), ("bytes =1-2", .whole),
        ("items=0-1", .whole), ("0-1", .whole), ("", .whole), ("bytes=1 -2", .whole),
    ]

    @Test(arguments: table.indices) func aRangeIsReadToTheLetter(_ row: Int) {
        #expect(ByteRange([Self.table[row].value], of: 10) == Self.table[row].range, "\(Self.table[row].value)")
    }

    @Test func anEmptyBodySatisfiesNone() {
        for value in ["bytes=0-", "bytes=-1", "bytes=0-0"] { #expect(ByteRange([value], of: 0) == .unsatisfiable) }
    }

    @Test func withoutOrWithTwoFieldsEverythingIsSent() {
        #expect(ByteRange([], of: 10) == .whole)
        #expect(ByteRange(["bytes=0-1", "bytes=2-3"], of: 10) == .whole)
    }
}

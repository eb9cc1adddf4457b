import Testing

@testable import KoreanText

struct LexiconTableTests {
    @Test func commentsAndBlankLinesAreSkippedAndMissingColumnsAreEmpty() {
        let table = LexiconTable(Array("# a\tb\n\n푸틴\tperson\r\n소치\n\t끝\n마지막\t1|2||3".utf8))
        #expect(table.count == 4)
        #expect(table.map { $0[0] } == ["푸틴", "소치", "", "마지막"])
        #expect(table.map { $0[1] } == ["person", "", "끝", "1|2||3"])
        #expect(table.map(\.count) == [2, 1, 2, 2])
        #expect(table[3].list(1) == ["1", "2", "3"])
        #expect(table[0][-1] == "")
    }

    @Test func emptyInputHasNoRows() {
        #expect(LexiconTable([]).isEmpty)
        #expect(LexiconTable(Array("\n\n\r\n#".utf8)).isEmpty)
    }

    @Test func bytesThatAreNoTextDoNoHarm() {
        #expect(LexiconTable([0xFF, 0x09, 0xC0, 0x0A, 0x80]).count == 2)
    }
}

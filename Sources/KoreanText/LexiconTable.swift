/// The rows of a lexicon: lines of tab-separated columns, in UTF-8. Lines that start with `#` and blank lines are skipped.
package struct LexiconTable: Sendable {
    private let bytes: [UInt8]
    /// Start and end of every field, row after row.
    private let fields: [(start: Int, end: Int)]
    /// Where each row's fields begin in `fields`; one more entry than there are rows.
    private let rowStarts: [Int]

    package init(_ bytes: [UInt8]) {
        var fields: [(start: Int, end: Int)] = []
        var rowStarts = [0]
        bytes.withUnsafeBufferPointer { bytes in
            var position = 0
            while position < bytes.count {
                let lineStart = position
                while position < bytes.count, bytes[position] != Self.newline { position += 1 }
                var lineEnd = position
                position += 1
                if lineEnd > lineStart, bytes[lineEnd - 1] == Self.carriageReturn { lineEnd -= 1 }
                guard lineEnd > lineStart, bytes[lineStart] != Self.comment else { continue }
                var fieldStart = lineStart
                for index in lineStart..<lineEnd where bytes[index] == Self.tab {
                    fields.append((fieldStart, index))
                    fieldStart = index + 1
                }
                fields.append((fieldStart, lineEnd))
                rowStarts.append(fields.count)
            }
        }
        self.bytes = bytes
        self.fields = fields
        self.rowStarts = rowStarts
    }

    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let tab = UInt8(ascii: "\t")
    private static let comment = UInt8(ascii: "#")

    fileprivate func bytes(ofField field: Int) -> ArraySlice<UInt8> {
        bytes[fields[field].start..<fields[field].end]
    }
}

extension LexiconTable: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { rowStarts.count - 1 }
    package subscript(index: Int) -> Row {
        Row(table: self, first: rowStarts[index], count: rowStarts[index + 1] - rowStarts[index])
    }

    package struct Row: Sendable {
        fileprivate let table: LexiconTable
        fileprivate let first: Int
        /// Number of columns this row has.
        package let count: Int

        /// The column's text; empty for a column the row does not have.
        package subscript(column: Int) -> String {
            String(decoding: bytes(column), as: UTF8.self)
        }

        /// The column's UTF-8; empty for a column the row does not have.
        package func bytes(_ column: Int) -> ArraySlice<UInt8> {
            column >= 0 && column < count ? table.bytes(ofField: first + column) : []
        }

        /// The words of a column that lists several, parted by `|`; empty ones are left out.
        package func list(_ column: Int) -> [String] {
            bytes(column).split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
        }
    }
}

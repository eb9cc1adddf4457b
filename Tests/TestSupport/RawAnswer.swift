/// An answer as it came over the wire.
package struct RawAnswer: Sendable {
    package let status: Int
    /// Lines after the status line, as they came.
    package let fieldLines: [String]
    package let body: [UInt8]

    package var text: String { String(decoding: body, as: UTF8.self) }

    /// The value of a field, whatever the case of its name.
    package subscript(_ name: String) -> String? {
        for line in fieldLines {
            guard let colon = line.firstIndex(of: ":") else { continue }
            if line[..<colon].lowercased() == name.lowercased() {
                return String(line[line.index(after: colon)...].drop { $0 == " " })
            }
        }
        return nil
    }

    /// Takes one answer off the front of `bytes`; nil while it is not whole.
    package init?(_ bytes: inout [UInt8], isHead: Bool = false) {
        guard let end = Self.endOfHead(bytes) else { return nil }
        // CRLF is one character to Swift.
        let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n").map(String.init)
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count >= 2, let status = Int(words[1]) else { return nil }
        self.status = status
        fieldLines = Array(lines.dropFirst())
        var length = 0
        for line in fieldLines where line.lowercased().hasPrefix("content-length:") {
            length = Int(line.dropFirst("content-length:".count).drop { $0 == " " }) ?? 0
        }
        if isHead || status == 304 || status < 200 { length = 0 }
        guard bytes.count >= end + 4 + length else { return nil }
        body = Array(bytes[(end + 4)..<(end + 4 + length)])
        bytes.removeFirst(end + 4 + length)
    }

    private static func endOfHead(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        return (0...bytes.count - 4).first {
            bytes[$0] == 13 && bytes[$0 + 1] == 10 && bytes[$0 + 2] == 13 && bytes[$0 + 3] == 10
        }
    }
}

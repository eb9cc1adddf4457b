/// The attributes of a tag, values decoded. Of two with one name the first counts (HTML Standard, section 13.2.5.33).
struct HTMLAttributes {
    private var values: [String: String] = [:]

    /// More attributes than any page writes on one tag.
    private static let most = 32

    init(_ scalars: [Unicode.Scalar], _ range: Range<Int>) {
        var position = range.lowerBound
        while position < range.upperBound, values.count < Self.most {
            while position < range.upperBound, Self.isSpace(scalars[position]) || scalars[position] == "/" {
                position += 1
            }
            let nameStart = position
            while position < range.upperBound, !Self.isSpace(scalars[position]), scalars[position] != "=" {
                position += 1
            }
            let name = Self.string(scalars[nameStart..<position]).lowercased()
            while position < range.upperBound, Self.isSpace(scalars[position]) { position += 1 }
            guard position < range.upperBound, scalars[position] == "=" else {
                if position == nameStart { position += 1 }
                continue
            }
            position += 1
            while position < range.upperBound, Self.isSpace(scalars[position]) { position += 1 }
            guard position < range.upperBound else { break }
            let quote = scalars[position]
            let isQuoted = quote == "\"" || quote == "'"
            if isQuoted { position += 1 }
            let start = position
            while position < range.upperBound, isQuoted ? scalars[position] != quote : !Self.isSpace(scalars[position])
            {
                position += 1
            }
            let value = Self.string(HTMLEntities.decode(Array(scalars[start..<position]))[...])
            if isQuoted { position += 1 }
            if values[name] == nil { values[name] = value }
        }
    }

    subscript(name: String) -> String? { values[name] }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}

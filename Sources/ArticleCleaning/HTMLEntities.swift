import KoreanText

/// Decodes character references: `&quot;`, `&#39;`, `&#x27;`. One without its semicolon stays as it is.
enum HTMLEntities {
    private static let named = PhraseIndex(
        LexiconTable(PackageResources.html_entities_tsv).compactMap { row in
            UInt32(row[1], radix: 16).flatMap(Unicode.Scalar.init).map { (row[0], $0) }
        })

    /// The longest reference looked for; a longer run after `&` is no reference.
    private static let longest = 12

    /// The reference that starts at `position` (an ampersand): what it stands for, and where it ends.
    static func reference(at position: Int, in scalars: [Unicode.Scalar]) -> (scalar: Unicode.Scalar, end: Int)? {
        let limit = min(scalars.count, position + longest)
        guard let semicolon = (position..<limit).first(where: { scalars[$0] == ";" }), semicolon > position + 1 else {
            return nil
        }
        let scalar =
            scalars[position + 1] == "#"
            ? numeric(scalars[(position + 2)..<semicolon])
            : named.longestMatch(at: position + 1, in: scalars).flatMap { $0.end == semicolon ? $0.value : nil }
        return scalar.map { ($0, semicolon + 1) }
    }

    private static func numeric(_ digits: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
        guard let first = digits.first else { return nil }
        let isHexadecimal = first == "x" || first == "X"
        let text = String(String.UnicodeScalarView(isHexadecimal ? digits.dropFirst() : digits))
        return UInt32(text, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    }

    static func decode(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var decoded: [Unicode.Scalar] = []
        decoded.reserveCapacity(scalars.count)
        var position = 0
        while position < scalars.count {
            if scalars[position] == "&", let (scalar, end) = reference(at: position, in: scalars) {
                decoded.append(scalar)
                position = end
            } else {
                decoded.append(scalars[position])
                position += 1
            }
        }
        return decoded
    }
}

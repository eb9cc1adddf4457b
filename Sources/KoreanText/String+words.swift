extension String {
    /// Whether words stand anywhere in it, code point by code point: in NFC there is no other way to write them.
    package func holds(_ words: String) -> Bool {
        guard let first = words.utf8.first else { return true }
        var rest = utf8[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: words.utf8) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}

/// Finds one byte string in many (Horspool 1980): looks at every third byte or so of Korean text.
///
/// The worst case is the product of both lengths, which is why `SearchTerms` bounds the length of a word.
struct ByteSearch {
    private let needle: [UInt8]
    /// How far to move on, by the byte under the needle's end.
    private let shifts: [Int]

    init(_ needle: String) {
        self.needle = Array(needle.utf8)
        var shifts = [Int](repeating: max(1, self.needle.count), count: 256)
        for (offset, byte) in self.needle.dropLast().enumerated() {
            shifts[Int(byte)] = self.needle.count - 1 - offset
        }
        self.shifts = shifts
    }

    var count: Int { needle.count }

    /// The offset of the first occurrence at or after `start`; nil for an empty needle.
    func first(in haystack: [UInt8], from start: Int = 0) -> Int? {
        guard !needle.isEmpty, start >= 0 else { return nil }
        let last = needle.count - 1
        var end = start + last
        while end < haystack.count {
            if haystack[end] == needle[last], matches(haystack, from: end - last) { return end - last }
            end += shifts[Int(haystack[end])]
        }
        return nil
    }

    private func matches(_ haystack: [UInt8], from start: Int) -> Bool {
        for offset in needle.indices where haystack[start + offset] != needle[offset] { return false }
        return true
    }
}

package import HTTPWire

/// The API keys that are let in: names with the SHA-256 of their keys, so that neither the file nor the memory of the
/// process holds a key.
package struct KeyRing: Sendable {
    package struct Entry: Sendable, Hashable {
        package let name: String
        let digest: SHA256
    }

    package struct Mistake: Error, Sendable, Hashable {
        /// From 1; nil where the file as a whole is meant.
        package let line: Int?
        package let reason: String
    }

    /// Longer keys are refused unread: hashing 80 kB for each request would be work for nothing.
    static let longestKey = 512
    /// Every request is compared with every entry.
    private static let mostEntries = 1000

    package let entries: [Entry]

    /// Reads lines `name:sha256`. Empty lines and lines that begin with `#` say nothing.
    package init(parsing text: String) throws(Mistake) {
        var entries: [Entry] = []
        var names: Set<String> = []
        var number = 0
        // To Swift, CR LF is one character.
        let ends: Set<Character> = ["\n", "\r\n"]
        for raw in text.split(omittingEmptySubsequences: false, whereSeparator: ends.contains) {
            number += 1
            let line = raw.trimmingSpace
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard let colon = line.firstIndex(of: ":") else {
                throw Mistake(line: number, reason: "there is no colon; write name:sha256 of the key")
            }
            let name = line[..<colon].trimmingSpace
            guard !name.isEmpty, name.utf8.count <= 64, name.utf8.allSatisfy(Self.isNameByte) else {
                throw Mistake(
                    line: number, reason: "the name must have 1 to 64 letters, digits, dots, dashes or underscores")
            }
            guard let digest = SHA256(hexadecimal: line[line.index(after: colon)...].trimmingSpace) else {
                // What stands there may be the key itself, so it is not repeated.
                throw Mistake(
                    line: number,
                    reason: "after the colon there are not the 64 hexadecimal digits of a SHA-256; "
                        + "make them with: printf %s \"$KEY\" | sha256sum")
            }
            guard names.insert(String(name)).inserted else {
                throw Mistake(line: number, reason: "the name \(name) stands there twice")
            }
            entries.append(Entry(name: String(name), digest: digest))
        }
        guard !entries.isEmpty else {
            throw Mistake(line: nil, reason: "there is no key in it, so that nobody would be let in")
        }
        guard entries.count <= Self.mostEntries else {
            throw Mistake(line: nil, reason: "there are more than \(Self.mostEntries) keys")
        }
        self.entries = entries
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Who sent the request; a problem where nobody who is known did.
    ///
    /// `Authorization: Bearer KEY` (RFC 6750 §2.1) or `X-API-Key: KEY`, one of them and once.
    @discardableResult
    package func holder(of request: Request) throws(Problem) -> String {
        let authorizations = request.fields[values: "authorization"]
        let keys = request.fields[values: "x-api-key"]
        let presented = authorizations.compactMap(Self.bearer) + keys
        guard authorizations.count + keys.count <= 1, let key = presented.first else {
            let isMissing = authorizations.isEmpty && keys.isEmpty
            throw Self.refusal(
                isMissing
                    ? "This needs an API key. Send it as Authorization: Bearer KEY, or as X-API-Key: KEY."
                    : "Send one API key, once: as Authorization: Bearer KEY, or as X-API-Key: KEY.",
                // RFC 6750 §3.1: a request without any credentials is told no error.
                error: isMissing ? nil : "invalid_request")
        }
        guard key.utf8.count <= Self.longestKey, let name = name(of: Array(key.utf8)) else {
            throw Self.refusal("This API key is not known here.", error: "invalid_token")
        }
        return name
    }

    /// Looks at every entry to its end, so that the time tells nothing about which is near.
    private func name(of key: [UInt8]) -> String? {
        let digest = SHA256(of: key)
        var found: Int?
        for (index, entry) in entries.enumerated() where entry.digest.equalsInConstantTime(digest) { found = index }
        return found.map { entries[$0].name }
    }

    /// The scheme's name compares without case (RFC 9110 §11.1).
    private static func bearer(_ value: String) -> String? {
        let parts = value.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1].trimmingSpace)
    }

    private static func refusal(_ detail: String, error: String?) -> Problem {
        var fields = Fields()
        fields.append("WWW-Authenticate", "Bearer realm=\"sillok\"" + (error.map { ", error=\"\($0)\"" } ?? ""))
        return Problem(.unauthorized, detail, fields: fields)
    }
}

extension StringProtocol {
    /// Without spaces, tabs and carriage returns around it.
    fileprivate var trimmingSpace: SubSequence {
        let isSpace = { (character: Character) in character == " " || character == "\t" || character == "\r" }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) })
        else { return self[startIndex..<startIndex] }
        return self[first...last]
    }
}

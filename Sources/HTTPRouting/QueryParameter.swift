/// A query parameter that a route declares: what is not declared is refused.
package struct QueryParameter: Sendable {
    package let name: String
    package let kind: Kind
    package let isRequired: Bool
    /// One sentence for the reader of the OpenAPI document.
    package let summary: String

    package enum Kind: Sendable {
        /// Free text of 1 to so many characters.
        case text(longest: Int)
        case integer(ClosedRange<Int>, standard: Int)
        /// One of these words; the first is what absence means where `standard` is nil and nothing else is said.
        case choice([String], standard: String?)
        /// Text of a form: its name (`date`), what to write instead, and the check.
        case form(String, hint: String, isValid: @Sendable (String) -> Bool)
        /// The opaque position of a page, taken from `next`.
        case cursor
    }

    package init(_ name: String, _ kind: Kind, isRequired: Bool = false, summary: String) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
        self.summary = summary
    }
}

extension QueryParameter {
    /// Why a value cannot be taken; nil where it can.
    func objection(to value: String) -> String? {
        switch kind {
        case .text(let longest):
            if value.allSatisfy(\.isWhitespace) { return "\"\(name)\" is empty. Give it a value or leave it out." }
            let count = value.unicodeScalars.count
            return count > longest ? "\"\(name)\" has \(count) characters; at most \(longest) are taken." : nil
        case .integer(let range, _):
            guard let number = Self.number(value), range.contains(number) else {
                return "\(Self.shown(value)) is no value of \"\(name)\": "
                    + "write an integer from \(range.lowerBound) to \(range.upperBound)."
            }
            return nil
        case .choice(let words, _):
            return words.contains(value)
                ? nil : "\(Self.shown(value)) is no value of \"\(name)\". " + DidYouMean.hint(for: value, among: words)
        case .form(_, let hint, let isValid):
            return isValid(value) ? nil : "\(Self.shown(value)) is no value of \"\(name)\": \(hint)"
        case .cursor:
            return Cursor.isWellFormed(value)
                ? nil
                : "\(Self.shown(value)) is no cursor. Follow \"next\" of the page before, or leave \"\(name)\" out."
        }
    }

    /// Digits with an optional minus: `Int(_:)` alone would also take `+5`.
    static func number(_ text: String) -> Int? {
        text.utf8.first == UInt8(ascii: "+") ? nil : Int(text)
    }

    /// A value in an error: quoted, and not longer than an error should be.
    package static func shown(_ value: String) -> String {
        value.unicodeScalars.count <= 60 ? "\"\(value)\"" : "\"\(value.prefix(40))…\""
    }
}

/// `*( BWS ";" BWS name [ BWS "=" BWS value ] )` (RFC 9112 §7.1.1), read a byte at a time and ignored. It is read to the
/// letter because a lenient reader and a strict one disagree about where the line ends, which smuggles requests.
struct ChunkExtension {
    private enum State {
        case beforeSemicolon, beforeName, name, afterName, beforeValue, value, quoted, escaped, afterQuoted
    }

    private var state: State

    /// Starts with the byte after the size: nil unless it can begin an extension.
    init?(first byte: UInt8) {
        switch byte {
        case UInt8(ascii: ";"): state = .beforeName
        case Byte.space, Byte.tab: state = .beforeSemicolon
        default: return nil
        }
    }

    /// Whether the line may end here.
    var mayEnd: Bool { state == .name || state == .value || state == .afterQuoted }

    /// Takes the next byte before the CR; false when the grammar does not allow it.
    mutating func take(_ byte: UInt8) -> Bool {
        let isSpace = byte == Byte.space || byte == Byte.tab
        let isToken = ByteSet.token.contains(byte)
        switch (state, byte) {
        case (.beforeSemicolon, _) where isSpace, (.beforeName, _) where isSpace, (.afterName, _) where isSpace,
            (.beforeValue, _) where isSpace:
            break
        case (.beforeName, _) where isToken, (.name, _) where isToken: state = .name
        case (.name, _) where isSpace: state = .afterName
        case (.name, UInt8(ascii: "=")), (.afterName, UInt8(ascii: "=")): state = .beforeValue
        case (.beforeValue, _) where isToken, (.value, _) where isToken: state = .value
        case (.beforeValue, UInt8(ascii: "\"")): state = .quoted
        case (.quoted, UInt8(ascii: "\"")): state = .afterQuoted
        case (.quoted, UInt8(ascii: "\\")): state = .escaped
        case (.quoted, _) where Self.isText(byte), (.escaped, _) where Self.isText(byte): state = .quoted
        case (.value, _) where isSpace, (.afterQuoted, _) where isSpace: state = .beforeSemicolon
        case (.beforeSemicolon, UInt8(ascii: ";")), (.name, UInt8(ascii: ";")), (.afterName, UInt8(ascii: ";")),
            (.value, UInt8(ascii: ";")), (.afterQuoted, UInt8(ascii: ";")):
            state = .beforeName
        default: return false
        }
        return true
    }

    private static func isText(_ byte: UInt8) -> Bool { byte >= 0x80 || ByteSet.fieldValue.contains(byte) }
}

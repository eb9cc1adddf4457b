/// How much the loader takes from files that nobody has checked. Each limit is far above what editors write and far below what
/// would exhaust the machine.
package enum SeedLimits {
    /// A `.txt`, `.html` or `.json` document; long reportage is around 100 KB, a saved page with its scripts a few MB.
    package static let documentBytes = 8 << 20
    /// One line of a `.jsonl` file.
    package static let lineBytes = 8 << 20
    /// A whole `.jsonl` file.
    package static let fileBytes = 512 << 20
    /// What a `.gz` file may unfold to is the limit of its kind: a bomb of a few KB would unfold to gigabytes.
    package static func bytes(of kind: SeedKind) -> Int { kind == .jsonLines ? fileBytes : documentBytes }
    /// Files of one folder.
    package static let files = 200_000
    /// Nesting of arrays and objects in JSON: what the loader reads is two deep, and parsers descend by recursion.
    package static let jsonDepth = 32
    /// Problems kept of one file: a table of another format would give one for each line.
    package static let problemsOfFile = 100
    /// Bytes of an id: file systems allow 255 for a name.
    package static let idBytes = 200
}

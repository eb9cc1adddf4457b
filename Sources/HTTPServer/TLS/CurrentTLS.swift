import Synchronization

/// The TLS settings that new connections get. A reload replaces them; connections that are open keep theirs.
final class CurrentTLS: Sendable {
    private let files: TLSFiles
    private let current: Mutex<TLSContext>

    init(_ files: TLSFiles) throws {
        self.files = files
        current = Mutex(try TLSContext(files))
    }

    var context: TLSContext { current.withLock { $0 } }

    /// Reads the files again. If that fails, nothing changes.
    func reload() throws {
        let new = try TLSContext(files)
        current.withLock { $0 = new }
    }
}

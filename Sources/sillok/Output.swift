import Foundation

/// The standard streams. A reader that has gone away ends the command quietly.
enum Output {
    struct Closed: Error {}

    static func write(_ bytes: [UInt8]) throws { try write(bytes, to: STDOUT_FILENO) }
    static func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// Messages to people. There is nobody left to tell where this fails.
    static func report(_ message: String) {
        try? write(Array((message + "\n").utf8), to: STDERR_FILENO)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        var start = 0
        while start < bytes.count {
            let written = bytes[start...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written >= 0 {
                start += written
            } else if errno == EPIPE {
                throw Closed()
            } else if errno == EAGAIN {
                // Somebody made the stream non-blocking; asking again at once would keep a core busy.
                var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&room, 1, -1)
            } else if errno != EINTR {
                throw Failure("cannot write: \(String(cString: strerror(errno)))")
            }
        }
    }
}

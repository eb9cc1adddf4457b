import Glibc

/// A blocking socket client for tests on the wire: sends exactly the bytes it is given, in the clear or through TLS, and
/// reads answers apart.
package final class RawClient {
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// Nil where nothing is encrypted.
    package private(set) var tls: TLSClient?
    private let descriptor: Int32
    private var received: [UInt8] = []
    private var isReset = false

    /// - Parameter receiveBuffer: bytes of the kernel's buffer, small for a reader that is to be slow.
    package init(port: UInt16, timeoutSeconds: Int = 5, receiveBuffer: Int32? = nil) throws {
        descriptor = try Self.open(AF_INET, timeoutSeconds)
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        if var receiveBuffer {
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, socklen_t(MemoryLayout<Int32>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let descriptor = descriptor
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            let error = errno
            throw Failure(description: "connect: \(error)")
        }
    }

    /// Connects and shakes hands.
    package convenience init(
        port: UInt16, tls options: TLSClient.Options, timeoutSeconds: Int = 5, receiveBuffer: Int32? = nil
    ) throws {
        try self.init(port: port, timeoutSeconds: timeoutSeconds, receiveBuffer: receiveBuffer)
        tls = try TLSClient(descriptor, options)
    }

    /// Connects to a Unix-domain socket.
    package init(path: String, timeoutSeconds: Int = 5) throws {
        descriptor = try Self.open(AF_UNIX, timeoutSeconds)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let isShort = path.utf8.count < MemoryLayout.size(ofValue: address.sun_path)
        guard isShort else { throw Failure(description: "\(path) is too long") }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let descriptor = descriptor
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else {
            let error = errno
            throw Failure(description: "connect: \(error)")
        }
    }

    private static func open(_ family: Int32, _ timeoutSeconds: Int) throws -> Int32 {
        let descriptor = socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Failure(description: "socket: \(errno)") }
        var patience = timeval(tv_sec: timeoutSeconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
        return descriptor
    }

    deinit { if !isReset { close(descriptor) } }

    /// Sends whole, or a byte at a time in segments of their own. Stops quietly when the peer has closed.
    package func send(_ bytes: [UInt8], byteByByte: Bool = false) {
        var sent = 0
        while sent < bytes.count {
            let size = byteByByte ? 1 : bytes.count - sent
            let count = bytes[sent..<sent + size].withUnsafeBytes {
                tls?.send($0) ?? Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    package func send(_ text: String, byteByByte: Bool = false) { send(Array(text.utf8), byteByByte: byteByByte) }

    /// Says that nothing more will be sent.
    package func closeWriteSide(withGoodbye: Bool = true) {
        if withGoodbye { tls?.sayGoodbye() }
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// Everything until the peer closes; nil when it does not within the timeout.
    package func readToEnd() -> [UInt8]? {
        while true {
            switch fill() {
            case .some(true): continue
            case .some(false):
                defer { received = [] }
                return received
            case .none: return nil
            }
        }
    }

    /// Takes at most so many bytes and forgets them; how many it were.
    package func read(most: Int) -> Int {
        var buffer = [UInt8](repeating: 0, count: most)
        return max(0, receive(into: &buffer))
    }

    /// Breaks the connection with a reset, now rather than when the client is released.
    package func reset() {
        var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
        isReset = true
        Glibc.close(descriptor)
    }

    /// One answer, framed by its `Content-Length`.
    /// - Parameter isHead: the answer has no body whatever it says.
    package func readAnswer(isHead: Bool = false) throws -> RawAnswer {
        while true {
            if let answer = RawAnswer(&received, isHead: isHead) { return answer }
            guard fill() == true else {
                throw Failure(description: "no whole answer; got \(String(decoding: received, as: UTF8.self))")
            }
        }
    }

    /// Whether something came: false at the end, nil at the timeout or an error.
    private func fill() -> Bool? {
        var buffer = [UInt8](repeating: 0, count: 16 * 1024)
        let count = receive(into: &buffer)
        guard count >= 0 else { return nil }
        received.append(contentsOf: buffer[..<count])
        return count > 0
    }

    private func receive(into buffer: inout [UInt8]) -> Int {
        buffer.withUnsafeMutableBytes { tls?.receive(into: $0) ?? recv(descriptor, $0.baseAddress, $0.count, 0) }
    }
}

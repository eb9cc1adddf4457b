import CLinux
import Glibc

/// The plain side between a descriptor and its connection. An encrypted one has the same four calls.
struct SocketTransport {
    let descriptor: Int32

    enum Received {
        case bytes(Int)
        case end
        /// Nothing now.
        case blocked
        case failed
    }

    enum Sent {
        case bytes(Int)
        case blocked
        case failed
    }

    func receive(into buffer: UnsafeMutableRawBufferPointer) -> Received {
        let count = sillok_receive(descriptor, buffer.baseAddress, buffer.count)
        if count > 0 { return .bytes(count) }
        if count == 0 { return .end }
        return count == -Int(EAGAIN) ? .blocked : .failed
    }

    func send(head: UnsafeRawBufferPointer, body: UnsafeRawBufferPointer) -> Sent {
        let count = sillok_send(descriptor, head.baseAddress, head.count, body.baseAddress, body.count)
        if count >= 0 { return .bytes(count) }
        return count == -Int(EAGAIN) ? .blocked : .failed
    }

    func closeWriteSide() { shutdown(descriptor, Int32(SHUT_WR)) }

    func close() { Glibc.close(descriptor) }
}

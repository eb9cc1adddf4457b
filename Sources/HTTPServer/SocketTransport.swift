import CLinux
import Glibc

/// The plain way between a descriptor and its connection.
struct SocketTransport {
    let descriptor: Int32

    func receive(into buffer: UnsafeMutableRawBufferPointer) -> Transport.Received {
        let count = sillok_receive(descriptor, buffer.baseAddress, buffer.count)
        if count > 0 { return .bytes(count) }
        if count == 0 { return .end }
        return count == -Int(EAGAIN) ? .blocked : .failed
    }

    func send(head: UnsafeRawBufferPointer, body: UnsafeRawBufferPointer) -> Transport.Sent {
        let count = sillok_send(descriptor, head.baseAddress, head.count, body.baseAddress, body.count)
        if count >= 0 { return .bytes(count) }
        return count == -Int(EAGAIN) ? .blocked : .failed
    }

    func closeWriteSide() { shutdown(descriptor, Int32(SHUT_WR)) }

    func close() { Glibc.close(descriptor) }
}

import Glibc

/// A small blocking client: enough to ask a server for its health.
package enum HTTPProbe {
    /// Bytes of an answer, head included; a probe reads no more.
    private static let mostBytes = 16 * 1024 * 1024

    /// Asks for `url` (`http://host[:port]/path` or `unix:PATH[:/path]`), with one deadline for all of it. Speaks
    /// HTTP/1.0, so that the answer ends where the connection does and is never chunked.
    package static func get(url: String, timeoutSeconds: Int) throws -> (status: Int, body: [UInt8]) {
        let place = try ProbeURL(url)
        let deadline = monotonicMilliseconds() + Int64(max(1, timeoutSeconds)) * 1000
        var failure = ServerError("cannot reach \(url)")
        for address in try place.addresses() {
            do {
                let answer = try ask(address, place, deadline)
                return try read(answer, url)
            } catch let error as ServerError {
                failure = ServerError("cannot reach \(url): \(error)")
            }
        }
        throw failure
    }

    private static func ask(_ address: SocketAddress, _ place: ProbeURL, _ deadline: Int64) throws -> [UInt8] {
        let flags = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = socket(address.family, flags, 0)
        guard descriptor >= 0 else { throw ServerError(SystemError.text(errno)) }
        defer { close(descriptor) }
        if address.withPointer({ connect(descriptor, $0, $1) }) != 0 {
            guard errno == EINPROGRESS else { throw ServerError(SystemError.text(errno)) }
            try wait(descriptor, Int16(POLLOUT), deadline)
            var error: Int32 = 0
            var size = socklen_t(MemoryLayout<Int32>.size)
            getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size)
            guard error == 0 else { throw ServerError(SystemError.text(error)) }
        }
        try send(Array("GET \(place.target) HTTP/1.0\r\nHost: \(place.authority)\r\n\r\n".utf8), descriptor, deadline)
        return try receive(descriptor, deadline)
    }

    private static func send(_ bytes: [UInt8], _ descriptor: Int32, _ deadline: Int64) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count >= 0 {
                sent += count
            } else if errno == EAGAIN {
                try wait(descriptor, Int16(POLLOUT), deadline)
            } else if errno != EINTR {
                throw ServerError(SystemError.text(errno))
            }
        }
    }

    private static func receive(_ descriptor: Int32, _ deadline: Int64) throws -> [UInt8] {
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16 * 1024)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count == 0 { return answer }
            if count > 0 {
                answer.append(contentsOf: buffer[..<count])
                guard answer.count <= mostBytes else {
                    throw ServerError("the answer is larger than \(mostBytes) bytes")
                }
            } else if errno == EAGAIN {
                try wait(descriptor, Int16(POLLIN), deadline)
            } else if errno != EINTR {
                throw ServerError(SystemError.text(errno))
            }
        }
    }

    private static func wait(_ descriptor: Int32, _ events: Int16, _ deadline: Int64) throws {
        while true {
            let left = deadline - monotonicMilliseconds()
            guard left > 0 else { throw ServerError("no answer in time") }
            var entry = pollfd(fd: descriptor, events: events, revents: 0)
            let count = poll(&entry, 1, Int32(clamping: left))
            if count > 0 { return }
            if count < 0, errno != EINTR { throw ServerError(SystemError.text(errno)) }
        }
    }

    private static func read(_ answer: [UInt8], _ url: String) throws -> (status: Int, body: [UInt8]) {
        let head = Array("HTTP/1.".utf8)
        let separator = Array("\r\n\r\n".utf8)
        var end = 0
        while end + 4 <= answer.count, answer[end] != 0x0D || !answer[end..<end + 4].elementsEqual(separator) {
            end += 1
        }
        guard answer.starts(with: head), end + 4 <= answer.count, answer.count >= 12, answer[8] == 0x20,
            let status = Int(String(decoding: answer[9..<12], as: UTF8.self))
        else { throw ServerError("what answers is not an HTTP server") }
        return (status, Array(answer[(end + 4)...]))
    }

    private static func monotonicMilliseconds() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    }
}

/// Writes the head of an answer. The body is never touched: it goes out from where it lies.
package enum ResponseEncoder {
    /// What the connection says about itself in this answer (RFC 9112 §9.3).
    package enum Persistence: Sendable {
        /// HTTP/1.1 stays open without a word.
        case implicit
        /// HTTP/1.0 stays open when told so.
        case keepAlive
        case close
    }

    /// Appends the head to `buffer`; gives the number of body bytes that follow it.
    /// - Parameters:
    ///   - date: `HTTPDate` bytes, cached by the caller.
    ///   - isHead: the same head, no body (RFC 9110 §9.3.2).
    package static func encode(
        _ response: Response, date: [UInt8], persistence: Persistence, isHead: Bool, into buffer: inout [UInt8]
    ) -> Int {
        buffer.reserveCapacity(buffer.count + response.fields.storage.count + 160)
        append(response.status, to: &buffer)
        buffer.append(contentsOf: date)
        buffer.append(text: "\r\n")
        append(response.fields, to: &buffer)
        let bodyCount = response.body.count
        let code = response.status.code
        // RFC 9110 §8.6: none in 1xx and 204; RFC 9110 §15.4.5: a 304 describes no body of its own.
        let hasBody = code >= 200 && code != 204 && code != 304
        if hasBody {
            buffer.append(text: "Content-Length: ")
            buffer.append(decimal: bodyCount)
            buffer.append(text: "\r\n")
        }
        switch persistence {
        case .implicit: buffer.append(text: "\r\n")
        case .keepAlive: buffer.append(text: "Connection: keep-alive\r\n\r\n")
        case .close: buffer.append(text: "Connection: close\r\n\r\n")
        }
        return hasBody && !isHead ? bodyCount : 0
    }

    /// The interim answer that lets a client send its body (RFC 9110 §15.2.1).
    package static func appendContinue(to buffer: inout [UInt8]) {
        buffer.append(text: "HTTP/1.1 100 Continue\r\n\r\n")
    }

    /// The status line, and the name of the field that follows it.
    private static func append(_ status: Status, to buffer: inout [UInt8]) {
        if status.code == 200, status.reason == "OK" {
            buffer.append(text: "HTTP/1.1 200 OK\r\nDate: ")
            return
        }
        buffer.append(text: "HTTP/1.1 ")
        buffer.append(decimal: status.code)
        buffer.append(Byte.space)
        buffer.append(contentsOf: status.reason.utf8)
        buffer.append(text: "\r\nDate: ")
    }

    private static func append(_ fields: Fields, to buffer: inout [UInt8]) {
        if fields.isWireForm {
            buffer.append(contentsOf: fields.storage)
            return
        }
        var lines = Fields()
        for line in fields.lines { lines.append(line.name, line.value) }
        buffer.append(contentsOf: lines.storage)
    }
}

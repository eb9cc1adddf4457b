import CZlib

/// Unfolds gzip (RFC 1952), member after member, and stops at a limit: a bomb costs no more memory than the limit.
enum Gunzip {
    enum Failure: Error, Hashable {
        case tooLarge
        case damaged(String)
    }

    private static let chunk = 64 << 10

    static func inflate(_ compressed: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        guard compressed.count <= Int(UInt32.max) else { throw .tooLarge }
        var input = compressed
        var output: [UInt8] = []
        var failure: Failure?
        input.withUnsafeMutableBufferPointer { buffer in
            failure = run(buffer, limit: limit, into: &output)
        }
        if let failure { throw failure }
        return output
    }

    private static func run(
        _ input: UnsafeMutableBufferPointer<UInt8>, limit: Int, into output: inout [UInt8]
    ) -> Failure? {
        guard !input.isEmpty else { return .damaged("it is empty") }
        var stream = z_stream()
        // 15 bits of window, plus 16: the gzip format only.
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return .damaged("zlib cannot start")
        }
        defer { inflateEnd(&stream) }
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        var page = [UInt8](repeating: 0, count: chunk)
        while true {
            let status = page.withUnsafeMutableBufferPointer { buffer -> Int32 in
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(buffer.count)
                return CZlib.inflate(&stream, Z_NO_FLUSH)
            }
            let produced = chunk - Int(stream.avail_out)
            guard output.count + produced <= limit else { return .tooLarge }
            output += page[0..<produced]
            switch status {
            case Z_OK: if produced == 0 && stream.avail_in == 0 { return .damaged("it ends early") }
            case Z_STREAM_END:
                if stream.avail_in == 0 { return nil }
                guard inflateReset(&stream) == Z_OK else { return .damaged("zlib cannot go on") }
            case Z_BUF_ERROR: return .damaged("it ends early")
            default: return .damaged(stream.msg.map { String(cString: $0) } ?? "bad data")
            }
        }
    }
}

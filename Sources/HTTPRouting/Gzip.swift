import CZlib

/// Folds bytes into the gzip format (RFC 1952), the same bytes always into the same: name and time are left out.
package enum Gzip {
    /// How hard to try. Measured with an article of 29 kB and a page of 12 kB (2.6 GHz, one core):
    /// level 1 gives 6.6 kB in 0.3 ms and 3.0 kB in 0.05 ms, level 6 gives 5.4 kB in 0.8 ms and 2.7 kB in 0.2 ms,
    /// level 9 saves another 1 % for half as much time again.
    package enum Effort: Int32, Sendable {
        /// For a body that is answered once.
        case once = 1
        /// For a body that is kept.
        case kept = 6
    }

    /// Smaller bodies fit into one packet beside their head, so that nothing is won.
    package static let smallest = 860

    /// Nil where the result would not be smaller.
    package static func deflate(_ bytes: [UInt8], _ effort: Effort) -> [UInt8]? {
        guard !bytes.isEmpty, bytes.count <= Int(UInt32.max) else { return nil }
        var stream = z_stream()
        // 15 bits of window, plus 16: the gzip format only.
        guard
            deflateInit2_(
                &stream, effort.rawValue, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        // Room for one byte less than there were: what does not fit in is not worth sending.
        let compressed = [UInt8](unsafeUninitializedCapacity: bytes.count - 1) { output, count in
            let status = input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return CZlib.deflate(&stream, Z_FINISH)
            }
            count = status == Z_STREAM_END ? output.count - Int(stream.avail_out) : 0
        }
        // An own array without the spare room.
        return compressed.isEmpty ? nil : compressed.withUnsafeBufferPointer { Array($0) }
    }
}

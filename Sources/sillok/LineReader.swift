import Foundation
import NewsStore

/// Reads lines from a descriptor as they come, in bounded memory: of a line that is too long only its beginning is kept.
struct LineReader {
    private static let chunk = 256 << 10
    /// One byte over the limit: enough for whoever reads the line to see that it is too long.
    private static let mostBytes = SeedLimits.lineBytes + 1

    private let descriptor: Int32
    private var buffer: [UInt8] = []
    /// Where the first unread byte stands in `buffer`.
    private var start = 0
    private var isAtEnd = false

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Whether a whole line can be had without waiting for more input.
    var hasMoreAtHand: Bool { buffer[start...].contains(0x0A) }

    /// Nil at the end of the input.
    mutating func next() throws -> [UInt8]? {
        var line: [UInt8] = []
        while true {
            if start == buffer.count {
                guard try fill() else { return line.isEmpty ? nil : line }
            }
            let newline = buffer[start...].firstIndex(of: 0x0A)
            let part = buffer[start..<(newline ?? buffer.count)]
            line += part.prefix(max(0, Self.mostBytes - line.count))
            start = newline.map { $0 + 1 } ?? buffer.count
            if newline != nil { return line }
        }
    }

    private mutating func fill() throws -> Bool {
        guard !isAtEnd else { return false }
        buffer = try Self.read(descriptor)
        start = 0
        isAtEnd = buffer.isEmpty
        return !isAtEnd
    }

    /// Everything up to the end; nil where that is more than `limit` bytes.
    static func all(of descriptor: Int32, limit: Int) throws -> [UInt8]? {
        var bytes: [UInt8] = []
        while true {
            let part = try read(descriptor)
            if part.isEmpty { return bytes }
            bytes += part
            if bytes.count > limit { return nil }
        }
    }

    /// Empty at the end.
    private static func read(_ descriptor: Int32) throws -> [UInt8] {
        var page = [UInt8](repeating: 0, count: chunk)
        while true {
            let count = page.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 { return Array(page[..<count]) }
            guard errno == EINTR else { throw Failure("cannot read: \(String(cString: strerror(errno)))") }
        }
    }
}

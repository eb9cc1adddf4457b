import Glibc

/// An address and port, or the path of a Unix-domain socket, as the system writes them.
struct SocketAddress {
    private var storage = sockaddr_storage()
    private var length = socklen_t(MemoryLayout<sockaddr_storage>.size)

    /// Every address of a name, or the one that is written out.
    static func resolve(host: String, port: UInt16) throws -> [SocketAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        let name = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
        var first: UnsafeMutablePointer<addrinfo>?
        let result = getaddrinfo(name.isEmpty ? "127.0.0.1" : name, String(port), &hints, &first)
        guard result == 0, let first else {
            let reason = gai_strerror(result).map { String(cString: $0) } ?? "error \(result)"
            throw ServerError(
                "no address for host \(name): \(reason); write an address such as 127.0.0.1, 0.0.0.0 or ::1")
        }
        defer { freeaddrinfo(first) }
        var addresses: [SocketAddress] = []
        var next: UnsafeMutablePointer<addrinfo>? = first
        while let info = next?.pointee {
            next = info.ai_next
            guard let raw = info.ai_addr, info.ai_family == AF_INET || info.ai_family == AF_INET6 else { continue }
            let address = SocketAddress(raw, info.ai_addrlen)
            let isKnown = addresses.contains { $0.family == address.family && $0.host == address.host }
            if !isKnown { addresses.append(address) }
        }
        guard !addresses.isEmpty else { throw ServerError("host \(name) has neither an IPv4 nor an IPv6 address") }
        return addresses
    }

    private init(_ raw: UnsafePointer<sockaddr>, _ count: socklen_t) {
        length = min(count, length)
        withUnsafeMutableBytes(of: &storage) {
            $0.copyMemory(from: UnsafeRawBufferPointer(start: raw, count: Int(length)))
        }
    }

    /// `sun_path` holds 108 bytes with its final zero.
    static let longestPath = 107

    /// - Throws: `ServerError` where the path is none that a socket can have.
    init(path: String) throws {
        guard !path.isEmpty, path.utf8.count <= Self.longestPath, !path.utf8.contains(0) else {
            throw ServerError(
                "the path of a socket has 1 to \(Self.longestPath) bytes; choose a shorter one than \(path)")
        }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        withUnsafeMutableBytes(of: &storage) { target in
            withUnsafeBytes(of: address) { target.copyMemory(from: $0) }
        }
        length = socklen_t(MemoryLayout<sockaddr_un>.size)
    }

    init?(boundTo descriptor: Int32) {
        var count = length
        let result = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &count) }
        }
        guard result == 0 else { return nil }
        length = count
    }

    var family: Int32 { Int32(storage.ss_family) }

    /// Whether it is `::`, which stands for IPv4 too.
    var isAny: Bool { host == "::" }

    /// Numeric.
    var host: String {
        var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let result = withPointer { pointer, length in
            getnameinfo(pointer, length, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST)
        }
        guard result == 0 else { return "?" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    var port: UInt16 {
        withUnsafeBytes(of: storage) { bytes in
            // The port lies at the same place in both families, in network order.
            UInt16(bytes[2]) << 8 | UInt16(bytes[3])
        }
    }

    func with(port: UInt16) -> SocketAddress {
        var copy = self
        withUnsafeMutableBytes(of: &copy.storage) { bytes in
            bytes[2] = UInt8(port >> 8)
            bytes[3] = UInt8(truncatingIfNeeded: port)
        }
        return copy
    }

    func withPointer<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        withUnsafePointer(to: storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
        }
    }
}

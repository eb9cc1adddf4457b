import CLinux
import Glibc

/// Binds the listeners of a server: for each address of the host, one socket per loop, which share the port.
enum ListeningSockets {
    struct Bound {
        let address: ListeningAddress
        let listeners: [Listener]
    }

    static func bind(host: String, port: UInt16, loops: Int, backlog: Int) throws -> [Bound] {
        let addresses = try SocketAddress.resolve(host: host, port: port)
        var bound: [Bound] = []
        do {
            for address in addresses {
                // With port 0 all addresses of a name get the port that the first was given.
                let wanted = port == 0 ? bound.first.map { address.with(port: $0.address.port) } ?? address : address
                bound.append(try bind(wanted, loops: loops, backlog: backlog))
            }
        } catch {
            for listener in bound.flatMap(\.listeners) { listener.close() }
            throw error
        }
        return bound
    }

    private static func bind(_ address: SocketAddress, loops: Int, backlog: Int) throws -> Bound {
        if loops == 1 {
            let listener = try open(address, backlog: backlog, isShared: false)
            return Bound(address: try name(of: listener), listeners: [listener])
        }
        // Sockets that share a port would also share it with another process of the same user, which would then get a
        // part of the connections. A socket that shares nothing finds out whether anybody listens already.
        try open(address, backlog: 0, isShared: false).close()
        let first = try open(address, backlog: backlog, isShared: true)
        var listeners = [first]
        do {
            let place = try name(of: first)
            for _ in 1..<loops {
                listeners.append(try open(address.with(port: place.port), backlog: backlog, isShared: true))
            }
            return Bound(address: place, listeners: listeners)
        } catch {
            for listener in listeners { listener.close() }
            throw error
        }
    }

    private static func open(_ address: SocketAddress, backlog: Int, isShared: Bool) throws -> Listener {
        let descriptor = address.withPointer { pointer, length in
            sillok_listen(
                address.family, pointer, length, Int32(clamping: backlog), isShared ? 1 : 0, address.isAny ? 1 : 0)
        }
        guard descriptor >= 0 else { throw fault(-descriptor, address) }
        return Listener(descriptor: descriptor)
    }

    private static func name(of listener: Listener) throws -> ListeningAddress {
        guard let address = SocketAddress(boundTo: listener.descriptor) else {
            throw ServerError("cannot ask where the server listens: \(SystemError.text(errno))")
        }
        return ListeningAddress(host: address.host, port: address.port)
    }

    private static func fault(_ number: Int32, _ address: SocketAddress) -> ServerError {
        let place = ListeningAddress(host: address.host, port: address.port)
        let advice =
            switch number {
            case EADDRINUSE:
                "another process listens there; stop it (ss -ltnp shows which it is) or choose another port, "
                    + "0 for any free one"
            case EACCES, EPERM: "ports below 1024 need a privilege; choose another, for example 8080"
            case EADDRNOTAVAIL: "this machine has no such address; 127.0.0.1 is itself, 0.0.0.0 or :: every interface"
            case EMFILE, ENFILE: "no file descriptor is left; raise the limit (ulimit -n)"
            default: "choose another address or port"
            }
        return ServerError("cannot listen on \(place): \(SystemError.text(number)); \(advice)")
    }
}

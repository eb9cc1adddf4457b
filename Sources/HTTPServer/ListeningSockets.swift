import CLinux
import Glibc

/// Binds the listeners of a server, one for each loop and address: on TCP sockets that share the port, on a Unix-domain
/// socket descriptors of the same one. Either all endpoints are bound or none.
enum ListeningSockets {
    struct Bound {
        let endpoint: Endpoint
        let listeners: [Listener]
        /// What has a name in the file system that must be removed at the end.
        var unixSocket: UnixSocket?

        func close() {
            unixSocket?.removeName()
            for listener in listeners { listener.close() }
        }
    }

    static func bind(_ endpoints: [Endpoint], loops: Int, backlog: Int) throws -> [Bound] {
        var bound: [Bound] = []
        do {
            for endpoint in endpoints {
                switch endpoint.place {
                case .tcp(let host, let port):
                    // With port 0 all addresses of a name get the port that the first was given.
                    var port = port
                    for address in try SocketAddress.resolve(host: host, port: port) {
                        let one = try bind(address.with(port: port), endpoint, loops: loops, backlog: backlog)
                        port = one.endpoint.port
                        bound.append(one)
                    }
                case .unix(let path, let mode):
                    let socket = try UnixSocket(path: path, mode: mode, backlog: backlog)
                    bound.append(try share(socket, endpoint, loops: loops))
                }
            }
        } catch {
            for one in bound { one.close() }
            throw error
        }
        return bound
    }

    private static func bind(_ address: SocketAddress, _ endpoint: Endpoint, loops: Int, backlog: Int) throws -> Bound {
        if loops == 1 {
            let descriptor = try open(address, backlog: backlog, isShared: false)
            return listening([descriptor], endpoint.at(try name(of: descriptor)))
        }
        // Sockets that share a port would also share it with another process of the same user, which would then get a
        // part of the connections. A socket that shares nothing finds out whether anybody listens already.
        close(try open(address, backlog: 0, isShared: false))
        var descriptors = [try open(address, backlog: backlog, isShared: true)]
        do {
            let place = try name(of: descriptors[0])
            for _ in 1..<loops {
                descriptors.append(try open(place, backlog: backlog, isShared: true))
            }
            return listening(descriptors, endpoint.at(place))
        } catch {
            for descriptor in descriptors { close(descriptor) }
            throw error
        }
    }

    private static func share(_ socket: UnixSocket, _ endpoint: Endpoint, loops: Int) throws -> Bound {
        var descriptors = [socket.descriptor]
        for _ in 1..<max(1, loops) {
            let copy = fcntl(socket.descriptor, F_DUPFD_CLOEXEC, 0)
            guard copy >= 0 else {
                let number = errno
                listening(descriptors, endpoint, socket).close()
                throw ServerError("cannot listen on \(endpoint.url): \(SystemError.text(number))")
            }
            descriptors.append(copy)
        }
        return listening(descriptors, endpoint, socket)
    }

    private static func listening(_ descriptors: [Int32], _ endpoint: Endpoint, _ socket: UnixSocket? = nil) -> Bound {
        Bound(
            endpoint: endpoint, listeners: descriptors.map { Listener(descriptor: $0, endpoint: endpoint) },
            unixSocket: socket)
    }

    private static func open(_ address: SocketAddress, backlog: Int, isShared: Bool) throws -> Int32 {
        let descriptor = address.withPointer { pointer, length in
            sillok_listen(
                address.family, pointer, length, Int32(clamping: backlog), isShared ? 1 : 0, address.isAny ? 1 : 0)
        }
        guard descriptor >= 0 else { throw fault(-descriptor, address) }
        return descriptor
    }

    private static func name(of descriptor: Int32) throws -> SocketAddress {
        guard let address = SocketAddress(boundTo: descriptor) else {
            throw ServerError("cannot ask where the server listens: \(SystemError.text(errno))")
        }
        return address
    }

    private static func fault(_ number: Int32, _ address: SocketAddress) -> ServerError {
        let place = Endpoint(.tcp(host: address.host, port: address.port))
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
        return ServerError("cannot listen on \(place.url): \(SystemError.text(number)); \(advice)")
    }
}

extension Endpoint {
    fileprivate func at(_ address: SocketAddress) -> Endpoint {
        var bound = self
        bound.place = .tcp(host: address.host, port: address.port)
        return bound
    }
}

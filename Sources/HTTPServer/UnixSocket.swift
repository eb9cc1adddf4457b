import CLinux
import Glibc

/// A Unix-domain socket in the file system, for a proxy on the same machine: no port, and access by file mode.
///
/// It is bound under another name with its mode set, and then renamed: nobody can connect before the mode is right, and
/// a stale socket of a process that died is replaced in one step. A path at which somebody listens, or which is no
/// socket, is left alone.
struct UnixSocket {
    let path: String
    let descriptor: Int32
    private let device: UInt
    private let inode: UInt

    /// - Parameter mode: permission bits, 0o660 for the owner and a group.
    init(path: String, mode: UInt32, backlog: Int) throws {
        let temporary = path + ".new"
        let address = try SocketAddress(path: temporary)
        try Self.checkFree(path)
        let descriptor = socket(
            AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Self.fault(path, errno) }
        Self.removeSocket(temporary)
        // Before `bind`, the mode of the descriptor is what the file is made with: none for anybody else.
        fchmod(descriptor, 0o600)
        var status = stat()
        guard address.withPointer({ Glibc.bind(descriptor, $0, $1) }) == 0,
            chmod(temporary, mode) == 0, listen(descriptor, Int32(clamping: backlog)) == 0,
            lstat(temporary, &status) == 0, rename(temporary, path) == 0
        else {
            let number = errno
            Glibc.close(descriptor)
            Self.removeSocket(temporary)
            throw Self.fault(path, number)
        }
        self.path = path
        self.descriptor = descriptor
        device = UInt(status.st_dev)
        inode = UInt(status.st_ino)
    }

    /// Takes the name away, unless somebody else has it by now. Who is connected stays.
    func removeName() {
        var status = stat()
        guard lstat(path, &status) == 0, UInt(status.st_dev) == device, UInt(status.st_ino) == inode else { return }
        unlink(path)
    }

    /// What a start that failed left behind; anything else of that name is not ours to remove.
    private static func removeSocket(_ path: String) {
        var status = stat()
        if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK { unlink(path) }
    }

    private static func checkFree(_ path: String) throws {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else {
            throw ServerError("cannot listen on \(path): it exists and is no socket; choose another path or remove it")
        }
        let probe = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard probe >= 0 else { throw fault(path, errno) }
        defer { Glibc.close(probe) }
        let result = try SocketAddress(path: path).withPointer { connect(probe, $0, $1) }
        // Refused: the socket's process is gone. Anything else means that it is there, or cannot be asked.
        guard result != 0, errno == ECONNREFUSED else {
            throw ServerError("cannot listen on \(path): another process listens there; stop it or choose another path")
        }
    }

    private static func fault(_ path: String, _ number: Int32) -> ServerError {
        let advice =
            switch number {
            case ENOENT, ENOTDIR: "make its folder first"
            case EACCES, EPERM, EROFS: "choose a folder in which this user may write"
            default: "choose another path"
            }
        return ServerError("cannot listen on \(path): \(SystemError.text(number)); \(advice)")
    }
}

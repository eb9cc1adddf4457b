package import Foundation

/// Certificates of elliptic curves, made by `openssl` when a test first asks for them, in a folder that stays for the
/// run. Tests read the files; who changes one makes a set of its own.
package final class TestCertificates: Sendable {
    package struct Identity: Sendable {
        package let certificate: String
        package let key: String
    }

    package static let shared = Result { try TestCertificates() }

    package let folder: URL
    /// For `localhost`; vouches for itself.
    package let localhost: Identity
    /// For `*.example.org`.
    package let wildcard: Identity
    /// For `www.example.org`.
    package let www: Identity
    /// For `localhost`, with an RSA key.
    package let rsa: Identity
    package let expired: Identity
    /// Vouches for `client`.
    package let authority: Identity
    package let client: Identity
    /// A client that nobody vouches for.
    package let stranger: Identity

    package init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sillok-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        self.folder = folder
        localhost = try Self.make("localhost", in: folder, names: "DNS:localhost,IP:127.0.0.1")
        wildcard = try Self.make("wildcard", in: folder, names: "DNS:*.example.org")
        www = try Self.make("www", in: folder, names: "DNS:www.example.org")
        rsa = try Self.make("rsa", in: folder, names: "DNS:localhost", key: ["rsa:2048"])
        authority = try Self.make("authority", in: folder, names: "DNS:authority.example")
        client = try Self.make("client", in: folder, names: "DNS:client.example", issuer: authority)
        stranger = try Self.make("stranger", in: folder, names: "DNS:stranger.example")
        let late = folder.appendingPathComponent("expired.crt").path
        try Self.run("x509", "-in", localhost.certificate, "-signkey", localhost.key, "-days", "-1", "-out", late)
        expired = Identity(certificate: late, key: localhost.key)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The common name is the name of the file.
    private static func make(
        _ name: String, in folder: URL, names: String, key: [String] = ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"],
        issuer: Identity? = nil
    ) throws -> Identity {
        let files = Identity(
            certificate: folder.appendingPathComponent("\(name).crt").path,
            key: folder.appendingPathComponent("\(name).key").path)
        var arguments = ["req", "-x509", "-nodes", "-days", "2", "-subj", "/O=Sillok tests/CN=\(name)", "-newkey"]
        arguments += key + ["-keyout", files.key, "-out", files.certificate, "-addext", "subjectAltName=\(names)"]
        if let issuer {
            arguments += [
                "-CA", issuer.certificate, "-CAkey", issuer.key, "-addext", "basicConstraints=critical,CA:FALSE",
                "-addext", "extendedKeyUsage=clientAuth",
            ]
        }
        try run(arguments)
        return files
    }

    private static func run(_ arguments: String...) throws { try run(arguments) }

    private static func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(description: "openssl \(arguments)") }
    }

    package struct Failure: Error, CustomStringConvertible { package let description: String }
}

import Foundation
import HTTPWire
import TestSupport
import Testing

@testable import HTTPServer

/// What clients and the server agree on before the first request, and with whom it does not.
@Suite("TLS handshakes")
struct TLSHandshakeTests {
    private let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
    private let certificates: TestCertificates

    init() throws { certificates = try TestCertificates.shared.get() }

    private func options(_ change: (inout TLSClient.Options) -> Void) -> TLSClient.Options {
        var options = TLSClient.Options()
        change(&options)
        return options
    }

    private func failure(_ port: UInt16, _ options: TLSClient.Options) -> String? {
        #expect(throws: TLSClient.Failure.self) { _ = try RawClient(port: port, tls: options) }?.description
    }

    private func until(_ condition: () -> Bool) -> Bool {
        for _ in 0..<500 {
            if condition() { return true }
            usleep(10_000)
        }
        return false
    }

    @Test(arguments: [(12, Handshake.Version.tls12), (13, .tls13)])
    func versionsThatAreSpoken(_ number: Int, _ version: Handshake.Version) throws {
        for identity in [certificates.localhost, certificates.rsa] {
            let server = try TestServer.encrypted(certificates.files(identity))
            defer { server.stop() }
            let client = try RawClient(port: server.encryptedPort, tls: options { $0.versions = number...number })
            client.send(get)
            #expect(try client.readAnswer().status == 200)
            #expect(client.tls?.version == version.rawValue)
            let figures = server.server.metrics.figures()
            #expect(figures.handshakes == [Handshake(version: version, isResumed: false): 1])
        }
    }

    @Test func olderVersionsAreRefused() throws {
        let server = try TestServer.encrypted(certificates.files())
        defer { server.stop() }
        for version in [10, 11] {
            let reason = failure(server.encryptedPort, options { $0.versions = version...version })
            #expect(reason?.contains("protocol version") == true)
        }
        #expect(server.server.metrics.figures().handshakeFailures == [.noSharedProtocol: 2])
    }

    @Test(
        arguments: [
            ([], nil), (["http/1.1"], "http/1.1"), (["h2", "http/1.1"], "http/1.1"), (["http/1.0"], "http/1.0"),
        ] as [([String], String?)])
    func theProtocolIsChosen(_ offered: [String], _ chosen: String?) throws {
        let server = try TestServer.encrypted(certificates.files())
        defer { server.stop() }
        let client = try RawClient(port: server.encryptedPort, tls: options { $0.protocols = offered })
        #expect(client.tls?.agreedProtocol == chosen)
        client.send(get)
        #expect(try client.readAnswer().status == 200)
    }

    @Test func aClientOfHTTP2AloneIsToldSo() throws {
        let server = try TestServer.encrypted(certificates.files())
        defer { server.stop() }
        let reason = failure(server.encryptedPort, options { $0.protocols = ["h2"] })
        #expect(reason?.contains("no application protocol") == true)
        for _ in 0..<500 where server.server.metrics.figures().handshakeFailures.isEmpty { usleep(10_000) }
        #expect(server.server.metrics.figures().handshakeFailures == [.noApplicationProtocol: 1])
    }

    @Test(
        arguments: [
            (nil, "localhost"), ("localhost", "localhost"), ("unknown.example", "localhost"),
            ("www.example.org", "www"),
            ("a.example.org", "wildcard"), ("A.EXAMPLE.ORG", "wildcard"), ("a.b.example.org", "localhost"),
            ("example.org", "localhost"),
        ] as [(String?, String)])
    func theNameChoosesTheCertificate(_ name: String?, _ shown: String) throws {
        let server = try TestServer.encrypted(
            certificates.files(certificates.localhost, certificates.wildcard, certificates.www))
        defer { server.stop() }
        for version in [12, 13] {
            let client = try RawClient(
                port: server.encryptedPort,
                tls: options {
                    $0.serverName = name
                    $0.versions = version...version
                })
            #expect(client.tls?.serverCommonName == shown)
            client.send(get)
            #expect(try client.readAnswer().status == 200)
        }
    }

    @Test(arguments: [12, 13], ["localhost", "www.example.org"])
    func aSessionIsResumed(_ version: Int, _ name: String) throws {
        let server = try TestServer.encrypted(
            certificates.files(certificates.localhost, certificates.www), { $0.loops = 2 })
        defer { server.stop() }
        var settings = options {
            $0.versions = version...version
            $0.serverName = name
        }
        for round in 0..<4 {
            let client = try RawClient(port: server.encryptedPort, tls: settings)
            client.send(get)
            #expect(try client.readAnswer().status == 200)
            #expect(client.tls?.isResumed == (round > 0))
            settings.resuming = client.tls?.takeSession()
        }
        let resumed = Handshake(version: version == 12 ? .tls12 : .tls13, isResumed: true)
        #expect(server.server.metrics.figures().handshakes[resumed] == 3)
        // What was agreed under the old settings has to be agreed anew.
        try server.server.reloadCertificates()
        let client = try RawClient(port: server.encryptedPort, tls: settings)
        client.send(get)
        #expect(try client.readAnswer().status == 200)
        #expect(client.tls?.isResumed == false)
    }

    @Test(arguments: [12, 13]) func clientsMayShowWhoTheyAre(_ version: Int) throws {
        let server = try TestServer.encrypted(
            certificates.files(clientAuthorities: certificates.authority.certificate),
            answer: { .now(Response(.ok, body: .bytes(Array(($0.arrival.clientCertificate ?? "nobody").utf8)))) })
        defer { server.stop() }
        for (identity, name) in [(nil, "nobody"), (certificates.client, "CN=client,O=Sillok tests")] {
            var settings = options {
                $0.versions = version...version
                $0.identity = identity
            }
            for _ in 0..<2 {
                let client = try RawClient(port: server.encryptedPort, tls: settings)
                client.send(get)
                #expect(try client.readAnswer().text == name)
                // The certificate is looked at every time.
                #expect(client.tls?.isResumed == false)
                settings.resuming = client.tls?.takeSession()
            }
        }
        // The client of TLS 1.3 is done before the server has seen its certificate.
        let stranger = try? RawClient(
            port: server.encryptedPort,
            tls: options {
                $0.versions = version...version
                $0.identity = certificates.stranger
            })
        stranger?.send(get)
        #expect(stranger?.readToEnd() == nil)
        #expect(until { server.server.metrics.figures().handshakeFailures == [.clientCertificate: 1] })
    }

    @Test func aSlowHandshakeIsCut() throws {
        let server = try TestServer.encrypted(certificates.files(), { $0.timeouts.handshake = 300 })
        defer { server.stop() }
        let silent = try RawClient(port: server.encryptedPort)
        let slow = try RawClient(port: server.encryptedPort)
        // The beginning of a record that never ends.
        slow.send([0x16, 0x03, 0x01, 0x02, 0x00, 0x01])
        #expect(silent.readToEnd() == [])
        #expect(slow.readToEnd() == [])
        #expect(server.server.metrics.figures().handshakeFailures == [.timedOut: 2])
        #expect(until { server.server.metrics.figures().connectionsOpen == 0 })
    }

    @Test func aHandshakeMayArriveByteByByte() throws {
        let server = try TestServer.encrypted(certificates.files())
        defer { server.stop() }
        for version in [12, 13] {
            let client = try RawClient(
                port: server.encryptedPort,
                tls: options {
                    $0.versions = version...version
                    $0.isDripping = true
                })
            client.send(get)
            #expect(try client.readAnswer().status == 200)
        }
    }

    @Test func plainHTTPIsToldWhereItIs() throws {
        let server = try TestServer.encrypted(certificates.files())
        defer { server.stop() }
        for method in ["GET", "HEAD", "POST", "PUT"] {
            let client = try RawClient(port: server.encryptedPort)
            client.send("\(method) / HTTP/1.1\r\nHost: a\r\nContent-Length: 50000\r\n\r\n")
            client.send(String(repeating: "x", count: 50_000))
            let answer = try client.readAnswer()
            #expect(answer.status == 400)
            #expect(answer["Connection"] == "close")
            #expect(answer.text.contains("https://"))
            #expect(client.readToEnd() == [])
        }
        #expect(server.server.metrics.figures().handshakeFailures == [.plainHTTP: 4])
    }

    @Test func otherBytesEndTheConnection() throws {
        let server = try TestServer.encrypted(certificates.files())
        defer { server.stop() }
        for bytes in [Array("OPTIONS * HTTP/1.1\r\n\r\n".utf8), [UInt8](repeating: 0xFF, count: 2000)] {
            let client = try RawClient(port: server.encryptedPort)
            client.send(bytes)
            #expect(client.readToEnd() == [])
        }
        let client = try RawClient(port: server.encryptedPort, tls: options { _ in })
        client.send(get)
        #expect(try client.readAnswer().status == 200)
    }

    @Test func aConnectionBeyondTheLimitIsRefusedInTheWordsOfTLS() throws {
        let server = try TestServer.encrypted(certificates.files(), { $0.connections = 1 })
        defer { server.stop() }
        let kept = try RawClient(port: server.encryptedPort, tls: options { _ in })
        #expect(failure(server.encryptedPort, options { _ in })?.contains("internal error") == true)
        kept.send(get)
        #expect(try kept.readAnswer().status == 200)
    }

    @Test func newCertificatesAreForNewConnections() throws {
        let own = try TestCertificates()
        let server = try TestServer.encrypted(own.files())
        defer { server.stop() }
        let old = try RawClient(port: server.encryptedPort, tls: options { _ in })
        func replace(_ identity: TestCertificates.Identity) throws {
            for (file, source) in [
                (own.localhost.certificate, identity.certificate), (own.localhost.key, identity.key),
            ] {
                try Data(contentsOf: URL(fileURLWithPath: source)).write(to: URL(fileURLWithPath: file))
            }
        }
        try replace(own.www)
        try server.server.reloadCertificates()
        let new = try RawClient(port: server.encryptedPort, tls: options { _ in })
        #expect(new.tls?.serverCommonName == "www")
        for client in [old, new] {
            client.send(get)
            #expect(try client.readAnswer().status == 200)
        }
        try Data("nothing".utf8).write(to: URL(fileURLWithPath: own.localhost.key))
        #expect(throws: ServerError.self) { try server.server.reloadCertificates() }
        let newest = try RawClient(port: server.encryptedPort, tls: options { _ in })
        #expect(newest.tls?.serverCommonName == "www")
        for client in [old, new, newest] {
            client.send(get)
            #expect(try client.readAnswer().status == 200)
        }
    }

    @Test func badFilesAreExplained() throws {
        let scratch = certificates.folder
        let garbage = scratch.appendingPathComponent("garbage.pem").path
        try Data("nothing".utf8).write(to: URL(fileURLWithPath: garbage))
        let locked = scratch.appendingPathComponent("locked.key").path
        let lock = try Process.run(
            URL(fileURLWithPath: "/usr/bin/openssl"),
            arguments: ["pkey", "-in", certificates.www.key, "-aes128", "-passout", "pass:x", "-out", locked])
        lock.waitUntilExit()
        let (good, key) = (certificates.www.certificate, certificates.www.key)
        let rows: [(certificate: String, key: String, authorities: String?, words: [String])] = [
            ("/nowhere.crt", key, nil, ["/nowhere.crt", "No such file"]),
            (good, "/nowhere.key", nil, ["/nowhere.key", "No such file"]),
            (garbage, key, nil, [garbage, "no certificate"]),
            (key, key, nil, [key, "no certificate"]),
            (good, garbage, nil, [garbage, "no private key"]),
            (good, locked, nil, [locked, "passphrase"]),
            (good, certificates.wildcard.key, nil, [good, certificates.wildcard.key, "does not belong"]),
            (good, certificates.rsa.key, nil, [good, certificates.rsa.key, "does not belong"]),
            (certificates.expired.certificate, certificates.expired.key, nil, ["expired.crt", "expired on", "renew"]),
            (good, key, "/nowhere.pem", ["/nowhere.pem", "No such file"]),
            (good, key, garbage, [garbage, "client authorities"]),
        ]
        for row in rows {
            let files = TLSFiles(
                identities: [TLSFiles.Identity(certificate: row.certificate, key: row.key)],
                clientAuthorities: row.authorities)
            let error = #expect(throws: ServerError.self) { _ = try TestServer.encrypted(files) }
            for word in row.words { #expect(error?.description.contains(word) == true, "\(error?.description ?? "")") }
        }
        #expect(throws: ServerError.self) { _ = try TestServer({ $0.endpoints = [.encrypted] }) }
    }
}

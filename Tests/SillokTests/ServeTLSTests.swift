import Foundation
import TestSupport
import Testing

/// HTTPS as an operator sets it up.
@Suite(.serialized) struct ServeTLSTests {
    private let certificates: TestCertificates
    private let seeds: Scratch

    init() throws {
        certificates = try TestCertificates.shared.get()
        seeds = try Scratch()
        seeds.file("articles/a.txt", "푸틴 대통령이 23일 소치에서 회담했다.")
    }

    private func status(_ server: RunningServer, _ path: String, _ options: TLSClient.Options = .init()) throws -> Int {
        let port = try #require(server.url.split(separator: ":").last.flatMap { UInt16($0) })
        let client = try RawClient(port: port, tls: options)
        client.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        return try client.readAnswer().status
    }

    @Test func certificatesAreReadAgainAndBadOnesChangeNothing() throws {
        let own = try TestCertificates()
        let server = try RunningServer(
            seeds: seeds.folder,
            [
                "--port", "off", "--tls-port", "0", "--tls-certificate",
                "\(own.localhost.certificate),\(own.www.certificate)", "--tls-key",
                "\(own.localhost.key),\(own.www.key)",
            ])
        #expect(server.url.hasPrefix("https://127.0.0.1:"))
        #expect(try status(server, "/v1/meta") == 200)
        kill(server.process.processIdentifier, SIGHUP)
        #expect(server.waits(for: "reloaded 2 certificates"))
        try FileManager.default.removeItem(atPath: own.www.key)
        kill(server.process.processIdentifier, SIGHUP)
        #expect(server.waits(for: "cannot reload the certificates, the old ones stay: cannot read the private key in"))
        #expect(try status(server, "/v1/meta") == 200)
    }

    @Test func theAPIAsksForACertificateAndProbesDoNot() throws {
        let server = try RunningServer(
            seeds: seeds.folder,
            [
                "--port", "off", "--tls-port", "0", "--tls-certificate", certificates.localhost.certificate,
                "--tls-key",
                certificates.localhost.key, "--tls-client-ca", certificates.authority.certificate,
            ])
        #expect(try status(server, "/livez") == 200)
        #expect(try status(server, "/v1/meta") == 403)
        var options = TLSClient.Options()
        options.identity = certificates.client
        #expect(try status(server, "/v1/meta", options) == 200)
    }

    @Test func thePortInTheClearSendsToHTTPS() throws {
        let server = try RunningServer(
            seeds: seeds.folder,
            [
                "--port", "off", "--tls-port", "0", "--redirect-port", "0", "--hsts", "60", "--tls-certificate",
                certificates.localhost.certificate, "--tls-key", certificates.localhost.key,
            ])
        let secure = try #require(server.url.split(separator: ":").last.flatMap { UInt16($0) })
        let clear = try #require(server.said.firstMatch(of: /redirect +http:\/\/127\.0\.0\.1:([0-9]+)/))
        let redirected = try RawClient(port: try #require(UInt16(clear.1)))
        redirected.send("GET /v1/events?limit=1 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let answer = try redirected.readAnswer()
        #expect(answer.status == 308)
        #expect(answer["Location"] == "https://localhost:\(secure)/v1/events?limit=1")
        #expect(answer["Strict-Transport-Security"] == nil)
        let client = try RawClient(port: secure, tls: TLSClient.Options())
        client.send("GET /v1/events?limit=1 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(try client.readAnswer()["Strict-Transport-Security"] == "max-age=60")
    }

    @Test func mistakesAreErrorsAtStart() throws {
        let (certificate, key) = (certificates.www.certificate, certificates.www.key)
        let rows: [(flags: [String], code: Int32, words: String)] = [
            (["--port", "off"], 2, "or --tls-port NUMBER"),
            (["--tls-certificate", certificate], 2, "name --tls-port NUMBER"),
            (["--tls-port", "0"], 2, "--tls-port needs --tls-certificate and --tls-key"),
            (["--tls-port", "0", "--tls-certificate", certificate], 2, "as many files each; there are 1 and 0"),
            (["--tls-port", "x"], 2, "--tls-port: \"x\" is no whole number"),
            (["--tls-port", "0", "--tls-certificate", "/nowhere", "--tls-key", key], 1, "/nowhere"),
            (
                ["--tls-port", "0", "--tls-certificate", certificate, "--tls-key", certificates.wildcard.key], 1,
                "does not belong to the certificate"
            ),
            (
                ["--tls-port", "0", "--tls-certificate", certificates.expired.certificate, "--tls-key", key], 1,
                "expired on"
            ),
        ]
        for row in rows {
            let port = row.flags.contains("--port") ? [] : ["--port", "0"]
            let process = try Program.run(arguments: ["serve", "--seeds", seeds.folder.path] + port + row.flags)
            #expect(process.code == row.code)
            #expect(process.errors.contains(row.words), "\(process.errors)")
        }
    }
}

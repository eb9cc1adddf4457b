import Foundation
import HTTPRouting
import HTTPWire
import Testing

@testable import NewsAPI

@Suite struct StaticFileTests {
    /// A folder with a page, a script, and what must never be served.
    final class Site {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sillok-\(UUID().uuidString)")
        let service: NewsService

        init() throws {
            let inside = folder.appendingPathComponent("Public")
            for (name, content) in [
                ("Public/index.html", "<!doctype html>" + String(repeating: "<p>실록</p>", count: 100)),
                ("Public/a/app.js", "0123456789"), ("Public/.hidden", "no"), ("Public/.git/config", "no"),
                ("Public/v1/meta", "no"), ("secret.txt", "secret"), ("Public/new.css", "new"),
            ] {
                let file = folder.appendingPathComponent(name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(content.utf8).write(to: file)
                let date = name.hasSuffix("new.css") ? Date() : Date(timeIntervalSince1970: 784_111_777.5)
                try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
            }
            try FileManager.default.createSymbolicLink(
                at: inside.appendingPathComponent("link.txt"),
                withDestinationURL: folder.appendingPathComponent("secret.txt"))
            service = NewsService(
                program: ProgramDescription(version: "1", commit: ""), files: StaticFiles(folder: inside.path))
        }

        deinit { try? FileManager.default.removeItem(at: folder) }
    }

    @Test func onlyWhatLiesInTheFolderIsServed() throws {
        let site = try Site()
        for target in ["/", "/index.html", "/a/app.js", "/new.css"] {
            #expect(Service.ask(site.service, target).status == .ok, "\(target)")
        }
        for target in [
            "/.hidden", "/.git/config", "/secret.txt", "/../secret.txt", "/a/../../secret.txt", "/link.txt", "/a",
            "/a/", "/a/app.js/x", "/index.html%00", "/Public/index.html", "//etc/passwd",
        ] {
            let response = Service.ask(site.service, target)
            #expect(response.status == .notFound || target == "/a/" || target == "/a", "\(target)")
            #expect(response.status != .ok, "\(target)")
        }
        // A decoded slash stays inside its segment.
        let segments = ["..", "../secret.txt", "a/app.js"]
        for segment in segments {
            let request = Request(method: .get, target: Target(raw: "/x", segments: [segment]))
            guard case .now(let response) = site.service.respond(to: request) else { continue }
            #expect(response.status == .notFound, "\(segment)")
        }
    }

    @Test func filesSayWhatTheyAreAndAreLockedDown() throws {
        let site = try Site()
        for (target, type) in [("/", "text/html; charset=utf-8"), ("/a/app.js", "text/javascript; charset=utf-8")] {
            let fields = Service.ask(site.service, target).fields
            #expect(fields["content-type"] == type)
            #expect(fields["last-modified"] == "Sun, 06 Nov 1994 08:49:37 GMT")
            #expect(fields["accept-ranges"] == "bytes")
            #expect(fields["cache-control"] == "no-cache")
            #expect(fields["x-content-type-options"] == "nosniff")
            #expect(fields["referrer-policy"] == "no-referrer")
            let policy = fields["content-security-policy"] ?? ""
            #expect(policy.hasPrefix("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe"))
        }
    }

    @Test func aFileThatWasJustWrittenHasOnlyItsTag() throws {
        let fields = Service.ask(try Site().service, "/new.css").fields
        #expect(fields["last-modified"] == nil)
        #expect(fields["etag"] != nil)
    }

    @Test func partsAreCutFromTheFormThatIsSent() throws {
        let site = try Site()
        func part(_ target: String, _ lines: [(String, String)]) -> (Response, String) {
            let response = Service.ask(site.service, target, "GET", lines)
            guard case .part(let bytes, let range) = response.body else { return (response, "") }
            return (response, String(decoding: bytes[range], as: UTF8.self))
        }
        let (middle, text) = part("/a/app.js", [("Range", "bytes=2-4")])
        #expect(middle.status.code == 206 && text == "234")
        #expect(middle.fields["content-range"] == "bytes 2-4/10")
        #expect(part("/a/app.js", [("Range", "bytes=-2")]).1 == "89")
        #expect(Service.ask(site.service, "/a/app.js", "GET", [("Range", "bytes=10-")]).status.code == 416)
        let whole = Service.ask(site.service, "/", "GET", [("Accept-Encoding", "gzip")])
        guard case .bytes(let folded) = whole.body else { return }
        var joined: [UInt8] = []
        for range in ["bytes=0-9", "bytes=10-"] {
            let response = part("/", [("Range", range), ("Accept-Encoding", "gzip")]).0
            guard case .part(let bytes, let cut) = response.body else { continue }
            #expect(response.fields["content-encoding"] == "gzip")
            #expect(response.fields["etag"] == whole.fields["etag"])
            joined += bytes[cut]
        }
        #expect(joined == folded)
    }
}

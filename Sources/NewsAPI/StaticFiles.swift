import Foundation
import HTTPRouting
import HTTPWire

/// The files of `Public/`, read once: a path is looked up among them, so no path can lead elsewhere.
package struct StaticFiles: Sendable {
    /// By path segments.
    let files: [[String]: Prepared]

    package static let none = StaticFiles(files: [:])

    init(files: [[String]: Prepared]) { self.files = files }

    /// Larger files do not belong into memory.
    private static let largest = 8 * 1024 * 1024
    private static let most = 1000

    /// Every regular file below a folder, hidden ones and symbolic links left out. A missing folder is empty.
    package init(folder: String) {
        let root = URL(fileURLWithPath: folder, isDirectory: true)
        var files: [[String]: Prepared] = [:]
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
        for path in paths.sorted().prefix(Self.most) {
            let segments = path.split(separator: "/").map(String.init)
            guard !segments.contains(where: { $0.hasPrefix(".") }), segments.first != "v1",
                let attributes = try? FileManager.default.attributesOfItem(atPath: root.path + "/" + path),
                attributes[.type] as? FileAttributeType == .typeRegular,
                let size = attributes[.size] as? NSNumber, size.intValue <= Self.largest,
                let data = try? Data(contentsOf: root.appendingPathComponent(path))
            else { continue }
            let prepared = Prepared(
                [UInt8](data), type: Self.type(of: path), lastModified: Self.strongDate(attributes[.modificationDate]),
                isRanged: true, fields: Self.fields)
            files[segments] = prepared
            if segments.last == "index.html" { files[segments.dropLast()] = prepared }
        }
        self.files = files
    }

    /// A date stands for exactly this content only where the file cannot have changed again within the same second
    /// (RFC 9110 §8.8.2.2); one from the future is none (§8.8.2.1). Then the tag alone tells versions apart.
    private static func strongDate(_ modified: Any?) -> Int64? {
        guard let modified = modified as? Date, modified.timeIntervalSinceNow < -2 else { return nil }
        return Int64(exactly: modified.timeIntervalSince1970.rounded(.down)).flatMap { $0 >= 0 ? $0 : nil }
    }

    /// Nothing from elsewhere is loaded, run or framed.
    private static var fields: Fields {
        var fields = AnswerFields.revalidated
        fields.append(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        )
        fields.append("Referrer-Policy", "no-referrer")
        fields.append("Cross-Origin-Opener-Policy", "same-origin")
        fields.append("Cross-Origin-Resource-Policy", "same-origin")
        fields.append("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        return fields
    }

    private static func type(of path: String) -> String {
        let name = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return types[name] ?? "application/octet-stream"
    }

    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "mjs": "text/javascript; charset=utf-8", "json": "application/json", "svg": "image/svg+xml",
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp", "ico": "image/x-icon",
        "woff2": "font/woff2", "txt": "text/plain; charset=utf-8", "webmanifest": "application/manifest+json",
        "xml": "application/xml", "map": "application/json",
    ]

    /// One route a file, all under one label.
    var routes: [Route] {
        files.filter { !$0.key.isEmpty }.sorted { $0.key.joined(separator: "/") < $1.key.joined(separator: "/") }
            .map { path, prepared in
                Route(.get, PathTemplate(literal: path), label: "(file)") { _ throws(Problem) in .prepared(prepared) }
            }
    }
}

import Foundation

/// The files of one seed folder, sorted by name, with what was passed over.
struct SeedFolder {
    struct File: Sendable {
        /// Below the seeds folder, for messages.
        let path: String
        let name: String
        let url: URL
        let size: Int
    }

    private(set) var files: [File] = []
    private(set) var problems: [SeedProblem] = []

    /// - Parameters:
    ///   - name: of the folder below the seeds, for messages.
    ///   - url: a folder that is not there has no files.
    init(_ name: String, at url: URL) {
        let manager = FileManager.default
        guard manager.fileExists(atPath: url.path) else { return }
        let names: [String]
        do {
            names = try manager.contentsOfDirectory(atPath: url.path)
        } catch {
            problems.append(
                SeedProblem(
                    file: name, reason: Shortage.reason(of: error, otherwise: "cannot be read as a folder"),
                    fix: "check its permissions"))
            return
        }
        // By bytes, so that no locale changes the order.
        let sorted = names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        if sorted.count > SeedLimits.files {
            problems.append(
                SeedProblem(
                    file: name, reason: "holds \(sorted.count) files; only the first \(SeedLimits.files) are read",
                    fix: "join articles into .jsonl files"))
        }
        let root = url.resolvingSymlinksInPath().standardizedFileURL.path
        for fileName in sorted.prefix(SeedLimits.files) {
            let file = url.appendingPathComponent(fileName)
            let path = "\(name)/\(fileName)"
            // A link that leads out of the folder would publish any file of the machine.
            let real = file.resolvingSymlinksInPath().standardizedFileURL
            guard real.path.hasPrefix(root + "/") else {
                problems.append(
                    SeedProblem(
                        file: path, reason: "is a link that leads out of the folder and is not followed",
                        fix: "copy the file into the folder"))
                continue
            }
            let attributes = try? manager.attributesOfItem(atPath: real.path)
            switch attributes?[.type] as? FileAttributeType {
            case .typeRegular?:
                let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
                files.append(File(path: path, name: fileName, url: real, size: size))
            case .typeDirectory?:
                problems.append(
                    SeedProblem(
                        file: path, severity: .warning, reason: "is a folder; only files directly in \(name)/ are read",
                        fix: "move its files up"))
            case nil:
                problems.append(
                    SeedProblem(file: path, reason: "cannot be read", fix: "check the file and its permissions"))
            default:
                problems.append(SeedProblem(file: path, reason: "is not a regular file", fix: "remove it"))
            }
        }
    }
}

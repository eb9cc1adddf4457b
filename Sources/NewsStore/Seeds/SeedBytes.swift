import Foundation

/// The bytes of a seed file, unfolded, within the limits of its kind.
enum SeedBytes {
    struct Refusal: Error, Sendable, Hashable {
        let reason: String
        let fix: String
    }

    static func read(_ url: URL, size: Int, kind: SeedKind, isCompressed: Bool) throws(Refusal) -> [UInt8] {
        let limit = SeedLimits.bytes(of: kind)
        guard size <= limit else { throw tooLarge(size, limit, kind) }
        let data: Data
        do {
            data = try Data(contentsOf: url, options: .mappedIfSafe)
        } catch {
            throw Refusal(reason: Shortage.reason(of: error, otherwise: "cannot be read"), fix: "check its permissions")
        }
        // The file may have grown since its size was asked for.
        guard data.count <= limit else { throw tooLarge(data.count, limit, kind) }
        let bytes = Array(data)
        guard isCompressed else { return bytes }
        do {
            return try Gunzip.inflate(bytes, limit: limit)
        } catch {
            switch error {
            case .tooLarge:
                throw Refusal(
                    reason: "unfolds to more than \(limit >> 20) MB", fix: "split it, or check where it comes from")
            case .damaged(let message):
                throw Refusal(reason: "is not a whole gzip file: \(message)", fix: "compress it again")
            }
        }
    }

    private static func tooLarge(_ size: Int, _ limit: Int, _ kind: SeedKind) -> Refusal {
        Refusal(
            reason: "has \(size) bytes, more than the \(limit >> 20) MB a file of its kind may have",
            fix: kind == .jsonLines ? "split it" : "put one article in a file, or many in a .jsonl file")
    }
}

import Foundation

/// What every file needs and the process has run out of. It is no fault of a file: seeds that are read meanwhile look
/// empty, and taking that for what they hold would unpublish everything.
enum Shortage {
    static let reason = "cannot be opened: the process has no file descriptor or memory left"

    /// Why a file or folder could not be read.
    static func reason(of error: any Error, otherwise reason: String) -> String {
        let code = ((error as? CocoaError)?.underlying as? POSIXError)?.code
        return code == .EMFILE || code == .ENFILE || code == .ENOMEM ? Self.reason : reason
    }
}

/// How a command ends.
enum ExitCode: Int32, Sendable {
    case success = 0
    /// Something was found wrong, or could not be done.
    case failure = 1
    /// The command line or the environment cannot be understood.
    case usage = 2

    static let help = """
        Exit codes: 0 done · 1 a problem was found, or it could not be done · 2 the command line was not understood
        """
}

/// The command line or the environment cannot be understood.
struct UsageError: Error, Sendable, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// What was asked for cannot be done.
struct Failure: Error, Sendable, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

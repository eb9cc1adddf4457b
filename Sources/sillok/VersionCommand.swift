extension Command {
    static let version = Command(
        name: "version", operands: "", summary: "Print version and commit",
        details: "The commit is taken from SILLOK_COMMIT, which `make` and the container image set.", options: []
    ) { _, operands in
        try refuseOperands(operands, of: "version")
        try Output.write("sillok \(Version.description)\n")
        return .success
    }
}

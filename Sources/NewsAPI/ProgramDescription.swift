/// What the program says about itself in `/v1/meta`.
package struct ProgramDescription: Sendable {
    package let version: String
    package let commit: String
    /// Effective settings by name; no secrets.
    package let settings: [String: String]

    package init(version: String, commit: String, settings: [String: String] = [:]) {
        self.version = version
        self.commit = commit
        self.settings = settings
    }
}

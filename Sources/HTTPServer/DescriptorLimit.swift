import CLinux

/// How many files the process may have open. Shells and service managers start programs with a soft limit of 1024 for
/// the sake of `select`, which nothing here uses; connections need more.
package enum DescriptorLimit {
    /// Descriptors that are no connections: seeds being read, listeners, the reserve, those turned away.
    private static let others = 512

    /// Raises the soft limit to the hard one.
    /// - Returns: What to tell the operator where that is too few for `connections`, else nil.
    package static func raise(for connections: Int) -> String? {
        let allowed = Int(sillok_raise_descriptor_limit())
        guard allowed >= 0, allowed < connections + others else { return nil }
        return "\(allowed) open files are allowed, too few for \(connections) connections; raise the hard limit "
            + "(ulimit -Hn, LimitNOFILE= of systemd, --ulimit of docker) to \(connections + others), "
            + "or lower --connections"
    }
}

/// What `/proc/self/stat` says (proc_pid_stat(5)).
struct ProcessStat: Sendable, Hashable {
    /// User and system together, in ticks.
    let cpuTicks: Int
    /// Ticks after boot.
    let startTicks: Int
    let virtualBytes: Int
    let residentPages: Int

    /// Nil where the line is not as expected.
    init?(_ line: String) {
        // The second field is a name in parentheses that may hold anything, also spaces and parentheses.
        guard let end = line.lastIndex(of: ")") else { return nil }
        let fields = line[line.index(after: end)...].split { $0.isWhitespace }.map { Int($0) }
        // Fields are counted from 1, and the first here is the third there.
        func field(_ number: Int) -> Int? { fields.indices.contains(number - 3) ? fields[number - 3] : nil }
        guard let user = field(14), let system = field(15), let start = field(22), let virtual = field(23),
            let resident = field(24)
        else { return nil }
        cpuTicks = user &+ system
        startTicks = start
        virtualBytes = virtual
        residentPages = resident
    }
}

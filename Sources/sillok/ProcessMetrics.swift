import Foundation
import HTTPRouting
import Synchronization

/// The figures that every Prometheus client shows of its process, under the names that they all use.
final class ProcessMetrics: Sendable {
    private struct Figures {
        var stat: ProcessStat?
        var openDescriptors: Int?
    }

    private let ticksPerSecond = max(1, Double(sysconf(Int32(_SC_CLK_TCK))))
    private let pageSize = max(1, sysconf(Int32(_SC_PAGESIZE)))
    /// Seconds since 1970.
    private let bootTime: Double?
    private let kept = Mutex<(second: Int, figures: Figures)?>(nil)

    init() {
        bootTime = Self.read("/proc/stat")?.split(separator: "\n").first { $0.hasPrefix("btime ") }
            .flatMap { Double($0.dropFirst(6)) }
    }

    func write(to text: inout MetricsText) {
        let figures = figures()
        text.begin("process_cpu_seconds_total", .counter, "User and system CPU time.")
        if let stat = figures.stat { text.sample(Double(stat.cpuTicks) / ticksPerSecond) }
        text.begin("process_resident_memory_bytes", .gauge, "Resident memory.")
        if let stat = figures.stat { text.sample(stat.residentPages &* pageSize) }
        text.begin("process_virtual_memory_bytes", .gauge, "Virtual memory.")
        if let stat = figures.stat { text.sample(stat.virtualBytes) }
        text.begin("process_open_fds", .gauge, "Open file descriptors.")
        if let count = figures.openDescriptors { text.sample(count) }
        text.begin("process_max_fds", .gauge, "Most file descriptors that may be open.")
        if let most = Self.mostDescriptors { text.sample(most) }
        text.begin("process_start_time_seconds", .gauge, "When the process started, in seconds since 1970.")
        if let stat = figures.stat, let bootTime { text.sample(bootTime + Double(stat.startTicks) / ticksPerSecond) }
    }

    /// Read once a second at most: where a kernel has descriptors counted one by one, thousands of open connections would
    /// make each of many scrapes dear.
    private func figures() -> Figures {
        let second = Int(ProcessInfo.processInfo.systemUptime)
        return kept.withLock { kept in
            if let kept, kept.second == second { return kept.figures }
            let figures = Figures(
                stat: Self.read("/proc/self/stat").flatMap { ProcessStat($0) }, openDescriptors: Self.openDescriptors)
            kept = (second, figures)
            return figures
        }
    }

    private static var openDescriptors: Int? {
        var status = stat()
        // Since Linux 6.2 the size of the folder is the number of its entries.
        if stat("/proc/self/fd", &status) == 0, status.st_size > 0 { return Int(status.st_size) }
        // One is open for the count itself.
        return (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")).map { max(0, $0.count - 1) }
    }

    private static var mostDescriptors: Int? {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return nil }
        return Int(clamping: limit.rlim_cur)
    }

    private static func read(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }
}

import Dispatch
import Foundation
import HTTPRouting
import HTTPServer
import HTTPWire
import NewsAPI
import NewsModel
import NewsPipeline
import NewsStore
import Synchronization

/// One run of `sillok serve`:
///
/// 1. listen, so that a port in use is known before anything is loaded; `/readyz` says no
/// 2. load the seeds; `/readyz` says yes
/// 3. on SIGHUP load seeds, API keys and certificates again and swap; what cannot be loaded changes nothing
/// 4. on SIGTERM or SIGINT: `/readyz` says no at once; after the drain delay nobody new is let in, running requests end,
///    and the process exits with 0
struct Serving {
    private let settings: Settings
    private let service: NewsService
    private let access: AccessControl
    private let server: HTTPServer
    private let log: AccessLogWriter?
    private let reloads: ReloadCounts
    /// Seconds for the last lines of the access log, which nobody may be reading.
    private static let flushing = 2
    /// Loads happen one after another; signals that come meanwhile wait their turn.
    private let loading = DispatchQueue(label: "sillok.loading", qos: .userInitiated)

    init(_ settings: Settings) throws {
        self.settings = settings
        let configuration = try settings.configuration(cores: ProcessInfo.processInfo.activeProcessorCount)
        let metrics = ServerMetrics()
        let processMetrics = ProcessMetrics()
        let log = settings.logFormat == .off ? nil : AccessLogWriter(settings.logFormat)
        let reloads = ReloadCounts()
        (self.log, self.reloads) = (log, reloads)
        access = AccessControl(
            area: "v1", keys: try settings.keyFile.map(KeyFile.read),
            needsCertificate: settings.tlsClientAuthorities != nil, crossOrigin: settings.crossOrigin)
        service = NewsService(
            program: ProgramDescription(
                version: Version.number, commit: Version.commit ?? "", settings: settings.effective(configuration)),
            files: StaticFiles(folder: settings.publicFolder), access: access, analyzeLimit: configuration.limits.body,
            isMetricsApart: settings.metricsPlace != nil,
            metrics: {
                TrafficMetrics.write(metrics.figures(), to: &$0)
                ProgramMetrics.write(reloads, logLinesDropped: log?.dropped ?? 0, to: &$0)
                processMetrics.write(to: &$0)
            })
        server = HTTPServer(
            configuration: configuration, responder: service, metrics: metrics,
            accessLog: log.map { writer -> AccessLog in { writer.write($0) } })
    }

    /// What ends the wait of the main thread.
    private final class End: Sendable {
        let isReached = DispatchSemaphore(value: 0)
        let failure = Mutex<String?>(nil)
        let isStopping = Atomic(false)
    }

    func run() throws -> ExitCode {
        let start = DispatchTime.now().uptimeNanoseconds
        guard FileManager.default.fileExists(atPath: settings.seeds) else {
            throw Failure("there is no folder \(settings.seeds); name the folder of the seeds with --seeds FOLDER")
        }
        if let warning = DescriptorLimit.raise(for: settings.server.connections) { Output.report("sillok: \(warning)") }
        let endpoints = try listen()
        if let secure = endpoints.first(where: { $0.role == .service && $0.isEncrypted }) {
            service.redirect(toPort: secure.port)
        }
        let end = End()
        let watcher = watch(end)
        let (settings, service) = (settings, service)
        // Not on this thread: a signal must be able to end a long load.
        loading.async {
            do {
                let seeds = try Self.load(settings)
                service.publish(seeds.chronicle, pipeline: seeds.pipeline)
                Banner.print(seeds.chronicle, at: endpoints, milliseconds: Self.milliseconds(since: start))
            } catch {
                end.failure.withLock { $0 = "\(error)" }
                end.isReached.signal()
            }
        }
        end.isReached.wait()
        let failure = end.failure.withLock { $0 }
        // New requests still come until whoever spreads them has seen that this process is not ready.
        if failure == nil { Thread.sleep(forTimeInterval: Double(settings.drainDelay)) }
        server.stop(deadlineSeconds: settings.grace)
        withExtendedLifetime(watcher) {}
        log?.flush(seconds: Self.flushing)
        if let failure { throw Failure(failure) }
        Output.report("sillok: stopped")
        return .success
    }

    private func listen() throws -> [Endpoint] {
        do {
            return try server.start()
        } catch let error as ServerError {
            throw Failure("\(error)")
        }
    }

    private func watch(_ end: End) -> SignalWatcher {
        let (settings, service, access, server) = (settings, service, access, server)
        let (loading, reloads, log) = (loading, reloads, log)
        return SignalWatcher([SIGTERM, SIGINT, SIGHUP]) { number in
            if number == SIGHUP {
                loading.async {
                    Self.reload(settings, into: access, reloads)
                    Self.reload(settings, into: server, reloads)
                    Self.reload(settings, into: service, reloads)
                }
            } else if end.isStopping.exchange(true, ordering: .relaxed) {
                // Whoever asks twice does not want to wait.
                log?.flush(seconds: 1)
                exit(ExitCode.failure.rawValue)
            } else {
                Output.report("sillok: stopping; running requests get \(settings.grace) s")
                service.drain()
                end.isReached.signal()
            }
        }
    }

    private static func load(_ settings: Settings) throws -> LoadedSeeds {
        let progress = LoadProgress()
        let loader = SeedsLoader(folder: settings.seeds) { progress.report($0, of: $1) }
        let seeds = try loader.load(now: Int(Date().timeIntervalSince1970))
        for problem in seeds.chronicle.problems { Output.report("\(settings.seeds)/\(problem)") }
        return seeds
    }

    private static func reload(_ settings: Settings, into access: AccessControl, _ reloads: ReloadCounts) {
        guard let path = settings.keyFile else { return }
        reload(.apiKeys, reloads, orSay: "cannot reload the API keys, the old ones stay") {
            let keys = try KeyFile.read(path)
            access.replace(keys: keys)
            return "\(keys.entries.count) API keys"
        }
    }

    private static func reload(_ settings: Settings, into server: HTTPServer, _ reloads: ReloadCounts) {
        guard settings.tlsPort != nil else { return }
        reload(.certificates, reloads, orSay: "cannot reload the certificates, the old ones stay") {
            try server.reloadCertificates()
            return counted(settings.tlsCertificates.count, "certificate", "certificates")
        }
    }

    private static func reload(_ settings: Settings, into service: NewsService, _ reloads: ReloadCounts) {
        let start = DispatchTime.now().uptimeNanoseconds
        reload(.chronicle, reloads, orSay: "cannot reload, the old chronicle stays") {
            let seeds = try load(settings)
            service.publish(seeds.chronicle, pipeline: seeds.pipeline)
            return "\(Banner.counts(seeds.chronicle)) in \(milliseconds(since: start)) ms, revision "
                + seeds.chronicle.revision.prefix(12)
        }
    }

    /// Counts and tells how it ended; what fails changes nothing.
    /// - Parameters:
    ///   - failure: what to say where it cannot be, with what stays.
    ///   - make: reads and swaps, and says what it took.
    private static func reload(
        _ subject: ReloadCounts.Subject, _ reloads: ReloadCounts, orSay failure: String, _ make: () throws -> String
    ) {
        do {
            let taken = try make()
            reloads.add(subject, .success)
            Output.report("sillok: reloaded \(taken)")
        } catch {
            reloads.add(subject, .failure)
            Output.report("sillok: \(failure): \(error)")
        }
    }

    private static func milliseconds(since start: UInt64) -> UInt64 {
        (DispatchTime.now().uptimeNanoseconds &- start) / 1_000_000
    }
}

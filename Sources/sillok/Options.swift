import HTTPRouting
import HTTPServer
import HTTPWire
import NewsModel

/// Every option there is: one table for parsing, the environment and help.
enum Options {
    static let serve = listening + encryption + serving + limits

    private static let serving: [Option] = [
        seeds,
        Option("public", "SILLOK_PUBLIC", "FOLDER", default: "Public", "Folder of the page served at /") {
            $0.publicFolder = $1
        },
        Option(
            "api-keys", "SILLOK_API_KEYS", "FILE", "File of hashed keys that /v1 asks for; its lines are name:sha256"
        ) {
            $0.keyFile = $1
        },
        Option(
            "cors", "SILLOK_CORS", "ORIGINS", default: "off", "Origins whose pages may read /v1: off, * or a list a,b"
        ) {
            do throws(CrossOrigin.Mistake) {
                $0.crossOrigin = try CrossOrigin(parsing: $1)
            } catch {
                throw UsageError(error.reason)
            }
        },
        Option("loops", "SILLOK_LOOPS", "NUMBER", default: "one per core", "Event loops") {
            $0.loops = try OptionValue.number($1, in: 1...256)
        },
        Option("workers", "SILLOK_WORKERS", "NUMBER", default: "2", "Threads for analyses of sent texts") {
            $0.server.workers = try OptionValue.number($1, in: 1...256)
        },
        Option("queued-work", "SILLOK_QUEUED_WORK", "NUMBER", default: "32", "Analyses that may wait; beyond it 503") {
            $0.server.queuedWork = try OptionValue.number($1, in: 1...1_000_000)
        },
        Option("connections", "SILLOK_CONNECTIONS", "NUMBER", default: "16384", "Open connections, all loops together")
        {
            $0.server.connections = try OptionValue.number($1, in: 1...1_000_000)
        },
        Option("max-body", "SILLOK_MAX_BODY", "BYTES", default: "2097152", "Largest request body; beyond it 413") {
            $0.server.limits.body = try OptionValue.number($1, in: 1...(1 << 30))
        },
        Option("max-head", "SILLOK_MAX_HEAD", "BYTES", default: "80000", "Largest request head; beyond it 431") {
            $0.server.limits.head = try OptionValue.number($1, in: 1024...(1 << 24))
        },
        Option("handshake-timeout", "SILLOK_HANDSHAKE_TIMEOUT", "SECONDS", default: "10", "For a whole TLS handshake") {
            $0.server.timeouts.handshake = try milliseconds($1)
        },
        Option("head-timeout", "SILLOK_HEAD_TIMEOUT", "SECONDS", default: "10", "For a whole request head to arrive") {
            $0.server.timeouts.head = try milliseconds($1)
        },
        Option("body-timeout", "SILLOK_BODY_TIMEOUT", "SECONDS", default: "30", "For a whole request body to arrive") {
            $0.server.timeouts.body = try milliseconds($1)
        },
        Option("idle-timeout", "SILLOK_IDLE_TIMEOUT", "SECONDS", default: "60", "Until an idle connection is closed") {
            $0.server.timeouts.idle = try milliseconds($1)
        },
        Option("write-timeout", "SILLOK_WRITE_TIMEOUT", "SECONDS", default: "30", "For a reader to take a whole answer")
        {
            $0.server.timeouts.write = try milliseconds($1)
        },
        Option(
            "drain-delay", "SILLOK_DRAIN_DELAY", "SECONDS", default: "0",
            "To go on accepting after SIGTERM or SIGINT, while /readyz says no"
        ) {
            $0.drainDelay = try OptionValue.number($1, in: 0...3600)
        },
        Option("grace", "SILLOK_GRACE", "SECONDS", default: "10", "For running requests to end after SIGTERM or SIGINT")
        {
            $0.grace = try OptionValue.number($1, in: 0...3600)
        },
        Option("log-format", "SILLOK_LOG_FORMAT", "FORMAT", default: "off", "Access log on stdout: off, text or json") {
            $0.logFormat = try OptionValue.choice($1, Settings.LogFormat.self)
        },
    ]

    static let extract: [Option] = [
        Option("published-at", "SILLOK_PUBLISHED_AT", "DATE", "Publication date (2021-02-23, or an RFC 3339 instant)") {
            guard let date = PublicationDate($1, basis: .given) else {
                throw UsageError(
                    "\"\($1)\" is no date; write a day like 2021-02-23 or an instant like 2021-02-23T18:05:00+09:00")
            }
            $0.publishedAt = date
        },
        Option("title", "SILLOK_TITLE", "TEXT", "Title, where the text does not hold it") { $0.title = $1 },
        Option("no-clean", "SILLOK_NO_CLEAN", nil, "Take the text as it is, so that spans index exactly what was given")
        {
            $0.clean = try !OptionValue.isOn($1)
        },
        Option(
            "format", "SILLOK_FORMAT", "FORMAT", default: "json, ndjson for many",
            "json (many become one array) or ndjson (one result a line)"
        ) { $0.format = try OptionValue.choice($1, Settings.OutputFormat.self) },
        Option("input", "SILLOK_INPUT", "FORMAT", default: "text", "What - (stdin) holds: text, html, json or jsonl") {
            $0.input = try OptionValue.choice($1, Settings.InputFormat.self)
        },
        Option("trace", "SILLOK_TRACE", nil, "Add which rule decided what, and what was rejected") {
            $0.trace = try OptionValue.isOn($1)
        },
        Option(
            "knowledge", "SILLOK_KNOWLEDGE", "FOLDER", default: "seeds/knowledge if there",
            "Folder of curated entities and dated facts"
        ) { $0.knowledge = $1 },
    ]

    static let check: [Option] = [seeds]

    static let health: [Option] = [
        Option("timeout", "SILLOK_TIMEOUT", "SECONDS", default: "2", "For the whole answer to arrive") {
            $0.timeout = try OptionValue.number($1, in: 1...3600)
        }
    ]

    private static let seeds = Option(
        "seeds", "SILLOK_SEEDS", "FOLDER", default: "seeds", "Folder that the chronicle is loaded from"
    ) { $0.seeds = $1 }

    private static func milliseconds(_ text: String) throws -> UInt64 {
        UInt64(try OptionValue.number(text, in: 1...86_400)) * 1000
    }
}

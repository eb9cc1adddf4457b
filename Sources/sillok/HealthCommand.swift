import HTTPServer

extension Command {
    static let health = Command(
        name: "health", operands: "[URL]", summary: "Ask a server whether it is ready",
        details: """
            URL is by default http://127.0.0.1:8080/readyz; unix:PATH asks at a Unix-domain socket. Ready means an answer
            with status 200.
            """,
        options: Options.health
    ) { settings, operands in
        guard operands.count <= 1 else { throw UsageError("sillok health takes one URL, but got \(operands.count)") }
        var url = operands.first ?? "http://127.0.0.1:8080/readyz"
        if url.hasPrefix("unix:"), !url.dropFirst("unix:".count).contains(":/") { url += ":/readyz" }
        let answer = try HTTPProbe.get(url: url, timeoutSeconds: settings.timeout)
        guard answer.status == 200 else { throw Failure("\(url) answers \(answer.status)") }
        try Output.write("\(url) answers 200\n")
        return .success
    }
}

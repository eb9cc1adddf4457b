extension Command {
    static let serve = Command(
        name: "serve", operands: "", summary: "Serve the chronicle over HTTP",
        details: """
            Listens at once and answers /readyz with 200 as soon as the seeds are loaded. SIGHUP loads them again: the new
            chronicle takes over when it is whole, and if it cannot be loaded the old one stays. SIGTERM and SIGINT end
            gracefully: /readyz answers 503, after the drain delay nobody new is let in, running requests end, then the
            process exits with 0. Asked twice, it exits at once.

            The addresses of --host and --socket are listened on together; --port off leaves the socket alone. A client is
            one address, or what a trusted proxy says; the rate limit leaves probes alone.

            A file of API keys has a line name:sha256 for each key, # begins a comment, and SIGHUP reads it again. Make the
            second half of a line with: printf %s "$KEY" | sha256sum

            HTTPS has a port of its own, beside that of HTTP or instead of it. Its first certificate is for clients that name
            no host, or an unknown one. SIGHUP reads certificates and keys again: new connections get them, open ones go on.
            Where client authorities are named, everything under /v1 is for clients whose certificate they vouch for.
            """,
        options: Options.serve
    ) { settings, operands in
        try refuseOperands(operands, of: "serve")
        return try Serving(settings).run()
    }
}

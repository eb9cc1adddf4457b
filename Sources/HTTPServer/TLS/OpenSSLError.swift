import COpenSSL

/// What OpenSSL says about the call that failed last on this thread.
enum OpenSSLError {
    static var reason: Int32 { ERR_GET_REASON(ERR_peek_last_error()) }

    static func text() -> String {
        let code = ERR_peek_last_error()
        if let text = ERR_reason_error_string(code) { return String(cString: text) }
        return code == 0 ? "no reason given" : "error \(code)"
    }
}

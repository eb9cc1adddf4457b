extension WireCase {
    /// Ways to write a framing field that one recipient sees and another does not; each named after how it hides.
    static var hiding: [WireCase] {
        let chunks = "0\r\n\r\n"
        return [
            WireCase("TE with a NUL before its value", post("Transfer-Encoding: \0chunked\r\n", chunks), refused: 400),
            WireCase("TE with a form feed", post("Transfer-Encoding: \u{C}chunked\r\n", chunks), refused: 400),
            WireCase("TE with a space inside", post("Transfer-Encoding: chun ked\r\n", chunks), refused: 400),
            WireCase("TE with a no-break space", post("Transfer-Encoding: \u{A0}chunked\r\n", chunks), refused: 400),
            WireCase("TE with a bare CR before its name", post("X: a\r\rTransfer-Encoding: chunked\r\n"), refused: 400),
            WireCase("TE behind a bare LF", post("X: a\nTransfer-Encoding: chunked\r\n", chunks), refused: 400),
            WireCase("TE behind a NUL", post("X: a\0Transfer-Encoding: chunked\r\n", chunks), refused: 400),
            WireCase("TE on a folded line", post("X: a\r\n Transfer-Encoding: chunked\r\n", chunks), refused: 400),
            WireCase("TE with a colon twice", post("Transfer-Encoding:: chunked\r\n", chunks), refused: 400),
            WireCase("TE with a tab after its value", post("Transfer-Encoding: chunked\t\r\n", chunks), "POST /"),
            WireCase("TE without a space", post("Transfer-Encoding:chunked\r\n", chunks), "POST /"),
            WireCase("TE with a weight", post("Transfer-Encoding: chunked;q=0.5\r\n", chunks), refused: 400),
            WireCase("TE with a semicolon alone", post("Transfer-Encoding: chunked;\r\n", chunks), refused: 400),
            WireCase(
                "TE twice, once empty", post("Transfer-Encoding: chunked\r\nTransfer-Encoding:\r\n"), refused: 400),
            WireCase("TE of a number", post("Transfer-Encoding: 1\r\n", chunks), refused: 501),
            WireCase("TE in Cyrillic letters", post("Transfer-Encoding: сhunked\r\n", chunks), refused: 400),
            WireCase("TE with a cancelled name", post("Transfer-Encoding\u{8}: chunked\r\n", chunks), refused: 400),
            WireCase("TE of identity and chunked", post("Transfer-Encoding: identity, chunked\r\n"), refused: 501),
            WireCase("TE and CL in one GET", get("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), refused: 400),
            WireCase("TE.0 in OPTIONS", "OPTIONS / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: x\r\n\r\n", refused: 501),
            WireCase("TE of deflate alone", post("Transfer-Encoding: deflate\r\n"), refused: 501),
            WireCase("the field TE is no framing", get("TE: trailers, chunked\r\n"), "GET /"),
            WireCase("CL with a NUL", post("Content-Length: 2\0\r\n", "ab"), refused: 400),
            WireCase("CL with a semicolon", post("Content-Length: 2;\r\n", "ab"), refused: 400),
            WireCase("CL in quotation marks", post("Content-Length: \"2\"\r\n", "ab"), refused: 400),
            WireCase("CL with an exponent", post("Content-Length: 2e0\r\n", "ab"), refused: 400),
            WireCase("CL with an underscore", post("Content-Length: 0_2\r\n", "ab"), refused: 400),
            WireCase("CL of full-width digits", post("Content-Length: ２\r\n", "ab"), refused: 400),
            WireCase("CL of a minus and nought", post("Content-Length: -0\r\n"), refused: 400),
            WireCase("CL with a trailing comma", post("Content-Length: 2,\r\n", "ab"), refused: 400),
            WireCase("CL over the sign of 64 bits", post("Content-Length: 9223372036854775808\r\n"), refused: 413),
            WireCase("CL in another case, twice", post("Content-Length: 2\r\nCONTENT-LENGTH: 2\r\n"), refused: 400),
            WireCase("CL twice, one of them zero", post("Content-Length: 0\r\nContent-Length: 2\r\n"), refused: 400),
            WireCase("CL folded", post("Content-Length:\r\n 2\r\n", "ab"), refused: 400),
            WireCase("CL with a tab around it", post("Content-Length:\t2\t\r\n", "ab"), "POST / ab"),
            WireCase("CL hidden by an underscore", post("Content_Length: 9\r\nContent-Length: 1\r\n", "a"), "POST / a"),
            WireCase(
                "CL.0: a body nobody announced is the next request", post("") + "BAD\r\n", after: "POST /", refused: 400
            ),
            WireCase("CL in the trailers", chunked("0\r\nContent-Length: 9\r\n\r\n") + get(), "POST /", "GET /"),
            WireCase("TE in the trailers", chunked("0\r\nTransfer-Encoding: x\r\n\r\n") + get(), "POST /", "GET /"),
            WireCase("a chunk size of full-width digits", chunked("１\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("a chunk size with a semicolon before", chunked(";1\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("a chunk size that ends in CR CR LF", chunked("1\r\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("a chunk size that ends in LF CR", chunked("1\n\rx\r\n0\r\n\r\n"), refused: 400),
            WireCase("a chunk size with a tab", chunked("1\t\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("a chunk size with a NUL", chunked("1\0\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("a negative zero as the last chunk", chunked("-0\r\n\r\n"), refused: 400),
            WireCase("a last chunk of many zeros", chunked("0000000000000000\r\n\r\n"), "POST /"),
            WireCase("a last chunk of more zeros", chunked("00000000000000000\r\n\r\n"), refused: 400),
            WireCase("an extension that hides a line", chunked("1;a=\"\r\n0\r\n\r\n\""), refused: 400),
            WireCase("an extension after bad white space", chunked("1 \t;a\r\nx\r\n0\r\n\r\n"), "POST / x"),
            WireCase("data shorter than its size", chunked("5\r\nx\r\n0\r\n\r\n" + get()), refused: 400),
            WireCase("a trailer with a NUL", chunked("0\r\nA: \0\r\n\r\n"), refused: 400),
            WireCase("a trailer with a bare CR", chunked("0\r\nA: b\rC: d\r\n\r\n"), refused: 400),
            WireCase("a trailer without a name", chunked("0\r\n: b\r\n\r\n"), refused: 400),
            WireCase("a trailer without a colon", chunked("0\r\nA\r\n\r\n"), refused: 400),
        ]
    }

    /// What clients of other protocols and scanners send first.
    static var strangers: [WireCase] {
        [
            WireCase("the HTTP/2 preface after a request", get() + preface, after: "GET /", refused: 505),
            WireCase(
                "an upgrade to h2c is not taken", get("Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\n"),
                "GET /"),
            WireCase(
                "an upgrade to WebSocket is not taken", get("Upgrade: websocket\r\nConnection: upgrade\r\n"), "GET /"),
            WireCase("an SSH client", "SSH-2.0-OpenSSH_9.2\r\n\r\n", refused: 400),
            WireCase("a Redis client", "*1\r\n$4\r\nPING\r\n", refused: 400),
            WireCase("an SMTP client", "EHLO a\r\n", refused: 400),
            WireCase("a PROXY header", "PROXY TCP4 1.2.3.4 1.2.3.4 1 2\r\n" + get(), refused: 400),
            WireCase(
                "a PROXY header in binary", bytes: [0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51], refused: 400),
            WireCase("a byte order mark", bytes: [0xEF, 0xBB, 0xBF] + Array(get().utf8), refused: 400),
            WireCase("a shell command", "GET / HTTP/1.1; rm -rf /\r\nHost: a\r\n\r\n", refused: 400),
            WireCase("a response", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", refused: 400),
            WireCase("nothing but NUL", bytes: Array(repeating: 0, count: 64), refused: 400),
        ]
    }

    private static var preface: String { "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" }

    /// RFC 9110 §10.1.1 and RFC 9112 §9.3: who waits, and who stays.
    static var manners: [WireCase] {
        [
            WireCase(
                "100-continue in any case", post("Expect: 100-CONTINUE\r\nContent-Length: 1\r\n", "x"), "POST / x"),
            WireCase("100-continue without a body", get("Expect: 100-continue\r\n"), "GET /"),
            WireCase(
                "100-continue and another", post("Expect: 100-continue, x\r\nContent-Length: 1\r\n"), refused: 417),
            WireCase("an empty expectation", post("Expect:\r\nContent-Length: 1\r\n"), refused: 417),
            WireCase("two expectations", post("Expect: 100-continue\r\nExpect: x\r\n"), refused: 417),
            WireCase(
                "100-continue for too much", post("Expect: 100-continue\r\nContent-Length: 9999999\r\n"), refused: 413),
            WireCase("close wins over keep-alive", get("Connection: keep-alive, close\r\n") + get(), "GET /"),
            WireCase("close in a second line", get("Connection: x\r\nConnection: close\r\n") + get(), "GET /"),
            WireCase("close as a part of a word", get("Connection: closed\r\n") + get(), "GET /", "GET /"),
            WireCase("an empty Connection", get("Connection:\r\n") + get(), "GET /", "GET /"),
            WireCase("Connection of commas", get("Connection: ,, ,close\r\n") + get(), "GET /"),
            WireCase("keep-alive is meant by the field", "GET / HTTP/1.0\r\nKeep-Alive: 5\r\n\r\n" + get(), "GET /"),
            WireCase(
                "HTTP/1.0 with a body stays when asked",
                "POST / HTTP/1.0\r\nConnection: Keep-Alive\r\nContent-Length: 1\r\n\r\nx" + get(), "POST / x", "GET /"),
            WireCase(
                "HTTP/1.0 with close and keep-alive", "GET / HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n" + get(),
                "GET /"),
            WireCase("four empty lines before", String(repeating: "\r\n", count: 4) + get(), "GET /"),
            WireCase("five empty lines before", String(repeating: "\r\n", count: 5) + get(), refused: 400),
            WireCase(
                "HEAD with a body", "HEAD / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx" + get(), "HEAD / x",
                "GET /"),
            WireCase("a Host of a dot at its end", "GET / HTTP/1.1\r\nHost: a.\r\n\r\n", "GET /"),
            WireCase("a Host with an empty port", "GET / HTTP/1.1\r\nHost: a:\r\n\r\n", "GET /"),
            WireCase("a Host of a port alone", "GET / HTTP/1.1\r\nHost: :80\r\n\r\n", refused: 400),
            WireCase("a Host with a port of six digits", "GET / HTTP/1.1\r\nHost: a:123456\r\n\r\n", refused: 400),
            WireCase("a Host with two ports", "GET / HTTP/1.1\r\nHost: a:1:2\r\n\r\n", refused: 400),
            WireCase("a Host with a zone", "GET / HTTP/1.1\r\nHost: [fe80::1%25eth0]\r\n\r\n", refused: 400),
            WireCase("a Host in brackets without an address", "GET / HTTP/1.1\r\nHost: []\r\n\r\n", refused: 400),
            WireCase("a Host with a NUL", "GET / HTTP/1.1\r\nHost: a\0b\r\n\r\n", refused: 400),
            WireCase("a Host with an escape", "GET / HTTP/1.1\r\nHost: a\u{1B}[2J\r\n\r\n", refused: 400),
            WireCase("a Host folded", "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n", refused: 400),
            WireCase("Host in another case, twice", "GET / HTTP/1.1\r\nHost: a\r\nhOST: a\r\n\r\n", refused: 400),
            WireCase("absolute form in HTTP/1.0 without a Host", "GET http://a/b HTTP/1.0\r\n\r\n", "GET /b"),
            WireCase("absolute form without a Host", "GET http://a/b HTTP/1.1\r\n\r\n", refused: 400),
            WireCase("absolute form that climbs", get(target: "http://a/../../b"), "GET /b"),
            WireCase("absolute form with a host that only begins so", get(target: "http://a.evil/"), refused: 400),
            WireCase("absolute form with a query alone", get(target: "http://a?b=c"), "GET /?b=c"),
            WireCase("a path that begins with two slashes is no host", get(target: "//evil/b"), "GET /evil/b"),
        ]
    }
}

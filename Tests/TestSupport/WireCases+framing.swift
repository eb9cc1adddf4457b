extension WireCase {
    /// RFC 9110 §8.6, RFC 9112 §6.2.
    static var lengths: [WireCase] {
        [
            WireCase("a body of a length", post("Content-Length: 5\r\n", "hello"), "POST / hello"),
            WireCase("a length with leading zeros", post("Content-Length: 005\r\n", "hello"), "POST / hello"),
            WireCase("a length of zero", post("Content-Length: 0\r\n"), "POST /"),
            WireCase("no length is no body", post("") + get(), "POST /", "GET /"),
            WireCase("GET with a body", get("Content-Length: 2\r\n") + "ab" + get(), "GET / ab", "GET /"),
            WireCase("two equal lengths", post("Content-Length: 2\r\nContent-Length: 2\r\n", "ab"), refused: 400),
            WireCase("two lengths that differ", post("Content-Length: 2\r\nContent-Length: 3\r\n", "ab"), refused: 400),
            WireCase("a list of lengths", post("Content-Length: 2, 2\r\n", "ab"), refused: 400),
            WireCase("an empty length", post("Content-Length:\r\n"), refused: 400),
            WireCase("a negative length", post("Content-Length: -1\r\n"), refused: 400),
            WireCase("a length with a plus", post("Content-Length: +2\r\n", "ab"), refused: 400),
            WireCase("a hexadecimal length", post("Content-Length: 0x2\r\n", "ab"), refused: 400),
            WireCase("a length with a point", post("Content-Length: 2.0\r\n", "ab"), refused: 400),
            WireCase("a length with a space inside", post("Content-Length: 1 2\r\n", "ab"), refused: 400),
            WireCase("a length in Arabic digits", post("Content-Length: ٢\r\n", "ab"), refused: 400),
            WireCase("a length over the limit", post("Content-Length: 2097153\r\n"), refused: 413),
            WireCase("a length of 64 bits and one", post("Content-Length: 18446744073709551617\r\n"), refused: 413),
            WireCase(
                "a length of 40 digits", post("Content-Length: \(String(repeating: "9", count: 40))\r\n"), refused: 413),
        ]
    }

    /// RFC 9112 §6.1 and §6.3: everything that two recipients could cut differently.
    static var codings: [WireCase] {
        let chunks = "0\r\n\r\n"
        return [
            WireCase("chunked in any case", post("Transfer-Encoding: ChUnKeD\r\n", chunks), "POST /"),
            WireCase(
                "CL.TE", post("Content-Length: 6\r\nTransfer-Encoding: chunked\r\n", chunks + "G"), refused: 400),
            WireCase("TE.CL", post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", chunks), refused: 400),
            WireCase(
                "TE.CL with a length of zero", post("Transfer-Encoding: chunked\r\nContent-Length: 0\r\n", chunks),
                refused: 400),
            WireCase(
                "TE.TE with an unknown one", post("Transfer-Encoding: x\r\nTransfer-Encoding: chunked\r\n", chunks),
                refused: 501),
            WireCase(
                "TE.TE after chunked", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n", chunks),
                refused: 400),
            WireCase("chunked twice", post("Transfer-Encoding: chunked, chunked\r\n", chunks), refused: 400),
            WireCase(
                "chunked twice in two lines",
                post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", chunks), refused: 400),
            WireCase("chunked not last", post("Transfer-Encoding: chunked, gzip\r\n", chunks), refused: 400),
            WireCase("gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", chunks), refused: 501),
            WireCase("identity", post("Transfer-Encoding: identity\r\n", chunks), refused: 501),
            WireCase("xchunked", post("Transfer-Encoding: xchunked\r\n", chunks), refused: 501),
            WireCase("chunked with a parameter", post("Transfer-Encoding: chunked;a=b\r\n", chunks), refused: 400),
            WireCase("chunked in quotation marks", post("Transfer-Encoding: \"chunked\"\r\n", chunks), refused: 400),
            WireCase("chunked after a vertical tab", post("Transfer-Encoding: \u{B}chunked\r\n", chunks), refused: 400),
            WireCase("chunked after an empty element", post("Transfer-Encoding: , chunked\r\n", chunks), refused: 400),
            WireCase("chunked before an empty element", post("Transfer-Encoding: chunked,\r\n", chunks), refused: 400),
            WireCase("an empty transfer coding", post("Transfer-Encoding:\r\n", chunks), refused: 400),
            WireCase("a folded transfer coding", post("Transfer-Encoding:\r\n chunked\r\n", chunks), refused: 400),
            WireCase("a space before its colon", post("Transfer-Encoding : chunked\r\n", chunks), refused: 400),
            WireCase(
                "chunked in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks, refused: 400),
            WireCase("the name with an underscore is another field", get("Transfer_Encoding: chunked\r\n"), "GET /"),
        ]
    }

    /// RFC 9112 §7.1.
    static var chunks: [WireCase] {
        [
            WireCase("chunks", chunked("5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"), "POST / hello world"),
            WireCase(
                "hexadecimal sizes", chunked("A\r\n0123456789\r\na\r\n0123456789\r\n0\r\n\r\n"),
                "POST / 01234567890123456789"),
            WireCase("leading zeros", chunked("0005\r\nhello\r\n000\r\n\r\n"), "POST / hello"),
            WireCase("chunk data is not searched", chunked("7\r\na\r\n0\r\n\r\r\n0\r\n\r\n"), "POST / a\r\n0\r\n\r"),
            WireCase("extensions", chunked("1;a;b=c; d = \"e\\\";\" ;f\r\nx\r\n0;last\r\n\r\n"), "POST / x"),
            WireCase(
                "trailers are dropped", chunked("1\r\nx\r\n0\r\nA: b\r\nHost: c\r\n\r\n") + get(), "POST / x", "GET /"),
            WireCase("a request after chunks", chunked("1\r\nx\r\n0\r\n\r\n") + get(), "POST / x", "GET /"),
            WireCase("no size", chunked("\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("a size that is no number", chunked("g\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("a size with 0x", chunked("0x1\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("a negative size", chunked("-1\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("a size with a plus", chunked("+1\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("a size after a space", chunked(" 1\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("a size before a space", chunked("1 \r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("a size with an underscore", chunked("1_0\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("a size of 64 bits", chunked("FFFFFFFFFFFFFFFF\r\nx"), refused: 413),
            WireCase("a size of 17 digits", chunked("00000000000000001\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("a size over the limit", chunked("200001\r\n"), refused: 413),
            WireCase("sizes over the limit together", chunked("1\r\nx\r\n200000\r\n"), refused: 413),
            WireCase("a size that ends in a bare LF", chunked("1\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("a size that ends in a bare CR", chunked("1\rx\r\n0\r\n\r\n"), refused: 400),
            WireCase("an extension that ends in a bare LF", chunked("1;a\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("an extension with a bare CR", chunked("1;a\rb\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("an extension without a name", chunked("1;\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("an extension without a value", chunked("1;a=\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("an extension with an open quotation", chunked("1;a=\"b\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("an extension with a NUL", chunked("1;a\0\r\nx\r\n0\r\n\r\n"), refused: 400),
            WireCase("extensions without end", chunked("1;" + String(repeating: "a", count: 5000)), refused: 400),
            WireCase(
                "many long extensions",
                chunked(String(repeating: "1;\(String(repeating: "a", count: 500))\r\nx\r\n", count: 10)), refused: 400),
            WireCase("data longer than its size", chunked("1\r\nxy\r\n0\r\n\r\n"), refused: 400),
            WireCase("data that ends in a bare LF", chunked("1\r\nx\n0\r\n\r\n"), refused: 400),
            WireCase("data that ends in a bare CR", chunked("1\r\nx\r0\r\n\r\n"), refused: 400),
            WireCase("a trailer with a space before its colon", chunked("0\r\nA : b\r\n\r\n"), refused: 400),
            WireCase("a folded trailer", chunked("0\r\nA: b\r\n c\r\n\r\n"), refused: 400),
            WireCase("a trailer that ends in a bare LF", chunked("0\r\nA: b\n\r\n"), refused: 400),
            WireCase("trailers that end in a bare LF", chunked("0\r\n\n"), refused: 400),
            WireCase("a trailer without end", chunked("0\r\nA: \(String(repeating: "b", count: 9000))"), refused: 431),
            WireCase("too many trailers", chunked("0\r\n" + String(repeating: "A: b\r\n", count: 101)), refused: 431),
        ]
    }

    /// Several messages on one connection.
    static var sequences: [WireCase] {
        [
            WireCase(
                "pipelined", get(target: "/1") + get(target: "/2") + get(target: "/3"), "GET /1", "GET /2", "GET /3"),
            WireCase(
                "pipelined beyond the depth", (1...40).map { get(target: "/\($0)") }.joined(),
                (1...40).map { "GET /\($0)" }),
            WireCase("an empty line between requests", get() + "\r\n" + get(), "GET /", "GET /"),
            WireCase("nothing after Connection: close", get("Connection: close\r\n") + get(), "GET /"),
            WireCase("close in a list", get("Connection: x, Close\r\n") + get(), "GET /"),
            WireCase("HTTP/1.0 closes", "GET /1 HTTP/1.0\r\n\r\nGET /2 HTTP/1.0\r\n\r\n", "GET /1"),
            WireCase(
                "HTTP/1.0 stays when asked", "GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /2 HTTP/1.0\r\n\r\n",
                "GET /1", "GET /2"),
            WireCase("a refusal after an answer", get(target: "/1") + "BAD\r\n\r\n", after: "GET /1", refused: 400),
            WireCase("nothing after a refusal", "BAD\r\n\r\n" + get(), refused: 400),
            WireCase(
                "a body that looks like a request", post("Content-Length: 27\r\n", get()) + get(target: "/2"),
                "POST / " + get(), "GET /2"),
            WireCase("half a request", "GET / HTTP/1.1\r\nHo"),
            WireCase("half a body", post("Content-Length: 5\r\n", "hel")),
            WireCase("nothing", ""),
        ]
    }
}

import HTTPWire

extension Response {
    /// An answer about this moment, which has no tag: in gzip where the client wants it and it pays.
    ///
    /// One that accepts neither form gets it as it is, which RFC 9110 §12.1 leaves to the server: whoever asks for health
    /// or numbers is better off with them than with 406.
    func folded(for request: Request, upTo limit: Int = Prepared.quick) -> Response {
        guard status == .ok, case .bytes(let body) = body, body.count >= Gzip.smallest, body.count <= limit
        else { return self }
        var response = self
        response.fields.append("Vary", "Accept-Encoding")
        guard AcceptEncoding(request.fields).preferred == .gzip, let folded = Gzip.deflate(body, .once)
        else { return response }
        response.body = .bytes(folded)
        response.fields.append("Content-Encoding", "gzip")
        return response
    }
}

extension Options {
    /// HTTPS, and who may come in by it.
    static let encryption: [Option] = [
        Option("tls-port", "SILLOK_TLS_PORT", "NUMBER", default: "off", "Port of HTTPS; 0: the system chooses, or off")
        {
            $0.tlsPort = try OptionValue.port($1)
        },
        Option(
            "tls-certificate", "SILLOK_TLS_CERTIFICATE", "FILES",
            "Certificate chains in PEM, a list a,b; the name that a client asks for picks"
        ) {
            $0.tlsCertificates = try OptionValue.list($1)
        },
        Option("tls-key", "SILLOK_TLS_KEY", "FILES", "Their private keys in PEM, in the same order") {
            $0.tlsKeys = try OptionValue.list($1)
        },
        Option(
            "tls-client-ca", "SILLOK_TLS_CLIENT_CA", "FILE", "Authorities in PEM of the certificates that /v1 asks for"
        ) {
            $0.tlsClientAuthorities = $1
        },
    ]
}

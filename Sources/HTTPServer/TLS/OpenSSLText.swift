import COpenSSL

/// Text that OpenSSL can only print.
enum OpenSSLText {
    private static let longest = 4096

    static func written(_ print: (OpaquePointer) -> Int32) -> String {
        guard let memory = BIO_new(BIO_s_mem()) else { return "" }
        defer { BIO_free(memory) }
        guard print(memory) >= 0 else { return "" }
        var text = [UInt8](repeating: 0, count: longest)
        let count = BIO_read(memory, &text, Int32(longest))
        return String(decoding: text.prefix(Int(max(0, count))), as: UTF8.self)
    }
}

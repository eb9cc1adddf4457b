/// Prints results: one object, one array of many, or one a line.
struct ResultWriter {
    private let format: Settings.OutputFormat
    private let isForMany: Bool
    private var count = 0

    init(format: Settings.OutputFormat, isForMany: Bool) {
        self.format = format
        self.isForMany = isForMany
    }

    private var isArray: Bool { format == .json && isForMany }

    mutating func write(_ result: [UInt8]) throws {
        if isArray { try Output.write(count == 0 ? "[\n" : ",\n") }
        try Output.write(isArray ? result : result + [UInt8(ascii: "\n")])
        count += 1
    }

    func finish() throws {
        if isArray { try Output.write(count == 0 ? "[]\n" : "\n]\n") }
    }
}

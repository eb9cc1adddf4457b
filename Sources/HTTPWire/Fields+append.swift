extension Fields {
    /// Adds a line. A control character in the value becomes a space (RFC 9110 §5.5), so that no value can end its
    /// line and start another (response splitting); a name that is no token is left out with its value.
    package mutating func append(_ name: String, _ value: String) {
        guard !name.isEmpty, name.utf8.allSatisfy(ByteSet.token.contains) else { return }
        var line: [UInt8] = []
        line.reserveCapacity(name.utf8.count + value.utf8.count + 4)
        line.append(contentsOf: name.utf8)
        line.append(text: ": ")
        for byte in value.utf8 {
            line.append(byte >= 0x80 || ByteSet.fieldValue.contains(byte) ? byte : Byte.space)
        }
        line.append(text: "\r\n")
        append(line: line, nameLength: name.utf8.count)
    }

    /// Adds all lines of others.
    package mutating func append(_ others: Fields) {
        for line in others.lines { append(line.name, line.value) }
    }

    /// The lines for which `keeps` holds.
    package func filtered(_ keeps: (Line) -> Bool) -> Fields {
        var fields = Fields()
        for line in lines where keeps(line) { fields.append(line.name, line.value) }
        return fields
    }

    /// With one value of a field in place of those it had, where it stood; an empty value removes it.
    package func replacing(_ name: String, with value: String) -> Fields {
        var fields = Fields()
        var isDone = value.isEmpty
        for line in lines {
            guard line.name.lowercased() == name.lowercased() else {
                fields.append(line.name, line.value)
                continue
            }
            if !isDone { fields.append(line.name, value) }
            isDone = true
        }
        if !isDone { fields.append(name, value) }
        return fields
    }
}

import NewsModel

/// Arabic digits with commas, decimals and Korean multipliers: `1,200`, `3.5`, `1조7천억`, `2천300만`, `442억 7700만`.
enum KoreanNumeralDigits {
    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value) - 0x30
        case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
        default: nil
        }
    }

    /// 십, 백, 천.
    static func small(_ scalar: Unicode.Scalar) -> Double? {
        switch scalar {
        case "십": 10
        case "백": 100
        case "천": 1000
        default: nil
        }
    }

    /// 만, 억, 조, 경.
    static func big(_ scalar: Unicode.Scalar) -> Double? {
        switch scalar {
        case "만": 1e4
        case "억": 1e8
        case "조": 1e12
        case "경": 1e16
        default: nil
        }
    }

    static func read(at start: Int, in scalars: [Unicode.Scalar]) -> KoreanNumeral? {
        var position = start
        var total = 0.0
        var limit = Double.infinity
        while let section = readSection(at: position, in: scalars) {
            guard limit.isInfinite || section.unit < limit && section.value < limit else { break }
            total += section.value
            position = section.end
            limit = section.unit
            // Only what was closed by 만, 억 or 조 goes on: 7천억|5000만, with or without a space.
            guard limit > 1, position < scalars.count else { break }
            if scalars[position] == " ", position + 1 < scalars.count, digit(scalars[position + 1]) != nil {
                guard let next = readSection(at: position + 1, in: scalars), next.unit < limit, next.value < limit,
                    goesOn(next, after: scalars)
                else { break }
                position += 1
            } else if digit(scalars[position]) == nil {
                break
            }
        }
        guard position > start else { return nil }
        return KoreanNumeral(Span(start, position), total.isFinite && total < 1e21 ? total : nil, script: .digits)
    }

    /// Across a space a number goes on only if it is itself closed by a multiplier or by 원 (5만 8200원), not by another unit.
    private static func goesOn(_ next: Section, after scalars: [Unicode.Scalar]) -> Bool {
        if next.unit > 1 { return true }
        guard next.end < scalars.count else { return false }
        // 1만 8,600㎡ fills the four places that 만 leaves; 10만 2021년 does not go on.
        if next.value >= 1000, next.value.rounded() == next.value, scalars[next.end] != "년" { return true }
        return scalars[next.end] == "원" || scalars[next.end] == "여"
            || scalars[next.end] == " "
                && next.end + 1 < scalars.count && scalars[next.end + 1] == "원"
    }

    private struct Section {
        let value: Double
        /// 10,000 for 만, and so on; 1 where none closes the section.
        let unit: Double
        let end: Int
    }

    /// What stands up to and with one 만, 억 or 조.
    private static func readSection(at start: Int, in scalars: [Unicode.Scalar]) -> Section? {
        var position = start
        var sum = 0.0
        while position < scalars.count, digit(scalars[position]) != nil {
            let number = readPlain(at: position, in: scalars)
            position = number.end
            var value = number.value
            var isMultiplied = false
            while position < scalars.count, let factor = small(scalars[position]) {
                value *= factor
                position += 1
                isMultiplied = true
            }
            sum += value
            if !isMultiplied { break }
        }
        guard position > start else { return nil }
        guard position < scalars.count, let unit = big(scalars[position]) else {
            return Section(value: sum, unit: 1, end: position)
        }
        return Section(value: sum * unit, unit: unit, end: position + 1)
    }

    /// Digits, with commas between groups of three and one decimal point.
    private static func readPlain(at start: Int, in scalars: [Unicode.Scalar]) -> (value: Double, end: Int) {
        var position = start
        var value = 0.0
        while position < scalars.count {
            if let number = digit(scalars[position]) {
                value = value * 10 + Double(number)
                position += 1
            } else if scalars[position] == ",", isGroup(at: position + 1, in: scalars) {
                position += 1
            } else {
                break
            }
        }
        guard position + 1 < scalars.count, scalars[position] == ".", digit(scalars[position + 1]) != nil else {
            return (value, position)
        }
        var fraction = position + 1
        var scale = 0.1
        while fraction < scalars.count, let number = digit(scalars[fraction]) {
            value += Double(number) * scale
            scale /= 10
            fraction += 1
        }
        // 2021.2.22 is no decimal number: two points are a date or a version.
        if fraction + 1 < scalars.count, scalars[fraction] == ".", digit(scalars[fraction + 1]) != nil {
            return (value.rounded(.down), position)
        }
        let places = min(fraction - position - 1, 12)
        var power = 1.0
        for _ in 0..<places { power *= 10 }
        return ((value * power).rounded() / power, fraction)
    }

    private static func isGroup(at start: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard start + 2 < scalars.count else { return false }
        for offset in 0..<3 where digit(scalars[start + offset]) == nil { return false }
        return start + 3 >= scalars.count || digit(scalars[start + 3]) == nil
    }
}

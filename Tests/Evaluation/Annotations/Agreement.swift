/// How many of the things that one side has the other has too.
package struct Agreement: Sendable, Equatable {
    package var right = 0
    package var found = 0
    package var wanted = 0

    package init(right: Int = 0, found: Int = 0, wanted: Int = 0) {
        self.right = right
        self.found = found
        self.wanted = wanted
    }

    package var precision: Double { Self.ratio(right, found) }
    package var recall: Double { Self.ratio(right, wanted) }
    package var f1: Double { Self.ratio(2 * right, found + wanted) }

    static func += (sum: inout Agreement, other: Agreement) {
        sum.right += other.right
        sum.found += other.found
        sum.wanted += other.wanted
    }

    /// Nothing of nothing is all of it.
    private static func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }
}

/// How many of some are right.
package struct Share: Sendable, Equatable {
    package var right = 0
    package var all = 0

    package var ratio: Double { all == 0 ? 1 : Double(right) / Double(all) }

    mutating func add(_ isRight: Bool) {
        all += 1
        if isRight { right += 1 }
    }

    static func += (sum: inout Share, other: Share) {
        sum.right += other.right
        sum.all += other.all
    }
}

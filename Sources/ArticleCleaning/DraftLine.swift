import NewsModel

/// A line on its way: what it says, and what the rules have made of it so far.
struct DraftLine {
    enum Role: Hashable {
        case undecided, title, subtitle, paragraph, blank
        case removed(LineVerdict)
    }

    let raw: RawLine
    /// The line without dateline and credits.
    var content: RawLine
    var role: Role
    /// Whether a weak verdict may still be lifted.
    var weakVerdict: LineVerdict?
    private(set) var times: [(label: PageWords.Kind?, time: StatedTime)]
    /// What was cut off its ends.
    var credits: [[Unicode.Scalar]] = []
    private(set) var names: [String] = []
    private(set) var agency: String?
    private(set) var outlet: String?

    init(raw: RawLine, content: RawLine, role: Role, weakVerdict: LineVerdict? = nil, cover: LineCover?) {
        self.raw = raw
        self.content = content
        self.role = role
        self.weakVerdict = weakVerdict
        times = cover?.times ?? []
        names = cover?.names ?? []
        agency = cover?.agency
        outlet = cover?.outlet
    }

    mutating func take(_ dateline: Dateline) {
        names += dateline.names
        agency = agency ?? dateline.agency
        outlet = outlet ?? dateline.outlet
    }

    mutating func take(_ cover: LineCover) {
        names += cover.names
        agency = agency ?? cover.agency
        times += cover.times
    }

    mutating func take(_ tail: CreditTail) {
        names += tail.names
        agency = agency ?? tail.agency
    }

    var isUndecided: Bool { role == .undecided }

    var verdict: LineVerdict? {
        if case .removed(let verdict) = role { return verdict }
        return nil
    }

    mutating func remove(_ reason: RemovalReason, _ rule: String) {
        role = .removed(LineVerdict(reason, rule))
    }
}

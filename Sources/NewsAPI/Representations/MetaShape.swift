import NewsModel
import NewsStore

struct Meta: Sendable {
    let program: ProgramDescription
    let chronicle: Chronicle
}

extension Shape where Value == SeedProblem {
    static let seedProblem = Shape(
        name: "SeedProblem", about: "Something in the seeds that could not be taken as it is.",
        fields: [
            .text("file", "Path below the seeds folder.") { $0.file },
            .integerIfAny("line", "Counted from 1.") { $0.line },
            .choice("severity", "Whether it was left out, or only doubted.") { $0.severity },
            .text("reason", "What is wrong.") { $0.reason },
            .textIfAny("fix", "What to do about it.") { $0.fix },
        ])
}

extension Shape where Value == Chronicle {
    static let totals = Shape(
        name: "Totals", about: "How much the chronicle holds.",
        fields: [
            .integer("articles", "Articles.") { $0.articles.count },
            .integer("entities", "Entities.") { $0.entities.count },
            .integer("events", "Events.") { $0.events.count },
            .integer("problems", "Problems in the seeds.") { $0.problems.count },
        ])
}

extension Shape where Value == Meta {
    static let meta = Shape(
        name: "Meta", about: "The program and what it serves.",
        fields: [
            .text("name", "Always `sillok`.") { _ in "sillok" },
            .text("version", "Of the program.") { $0.program.version },
            .text("commit", "Of the program's source.") { $0.program.commit },
            .text("revision", "Changes exactly when what was loaded changes.") { $0.chronicle.revision },
            .textIfAny("loaded_at", "When it was loaded (RFC 3339).", format: "date-time") {
                Instant.rfc3339(seconds: $0.chronicle.loadedAt)
            },
            .object("counts", "How much it holds.", .totals) { $0.chronicle },
            .dictionaryIfAny("settings", "Effective settings.") { $0.program.settings },
            .list("problems", "What could not be loaded; the first thousand.", .seedProblem) {
                Array($0.chronicle.problems.prefix(1000))
            },
        ])
}

enum Instant {
    /// Seconds since 1970-01-01 UTC as RFC 3339; nil for a year that it cannot write.
    static func rfc3339(seconds: Int) -> String? {
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        guard let date = CivilDate(dayNumber: day) else { return nil }
        let rest = seconds - day * 86_400
        let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { Digits.padded($0, 2) }.joined(separator: ":")
        return "\(date)T\(clock)Z"
    }
}

import NewsModel
import NewsStore

extension Command {
    static let check = Command(
        name: "check", operands: "", summary: "Validate the seeds",
        details: """
            Prints each problem as FILE:LINE: what is wrong (what to do), and exits with 1 if there is any. What cannot be used
            is left out by `serve`; warnings concern what is used, but probably not as it was meant.
            """,
        options: Options.check
    ) { settings, operands in
        try refuseOperands(operands, of: "check")
        let seeds: SeedsLoader.Seeds
        do {
            seeds = try SeedsLoader(folder: settings.seeds).read()
        } catch {
            throw Failure("\(error); name the folder with --seeds FOLDER")
        }
        for problem in seeds.problems { try Output.write("\(settings.seeds)/\(problem)\n") }
        let counts = [
            counted(seeds.documents.count, "article", "articles"),
            counted(seeds.knowledge.entities.count, "entity", "entities"),
            counted(seeds.knowledge.facts.count, "fact", "facts"),
            counted(seeds.problems.count, "problem", "problems"),
        ]
        Output.report(counts.joined(separator: ", "))
        return seeds.problems.isEmpty ? .success : .failure
    }
}

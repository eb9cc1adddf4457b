import AnnotatedArticles
import Foundation
import NewsModel
import NewsPipeline
import NewsStore

/// `ArticleEvaluation FOLDER` scores the pipeline on annotated articles, whose format `AnnotatedArticle` describes.
/// `--errors` lists what was missed, invented and read otherwise in each article, `--knowledge FOLDER` takes other
/// knowledge than that of the seeds.
var folder: String?
var knowledgeFolder = "seeds/knowledge"
var withErrors = false
var arguments = CommandLine.arguments.dropFirst().makeIterator()
while let argument = arguments.next() {
    switch argument {
    case "--errors": withErrors = true
    case "--knowledge": knowledgeFolder = arguments.next() ?? knowledgeFolder
    default: folder = argument
    }
}

func report(_ message: String) { FileHandle.standardError.write(Data("\(message)\n".utf8)) }

guard let folder else {
    report("usage: ArticleEvaluation FOLDER [--errors] [--knowledge FOLDER]")
    exit(2)
}
let (articles, problems) = AnnotatedArticle.read(folder: folder)
problems.forEach(report)
guard !articles.isEmpty else { exit(2) }
let (knowledge, knowledgeProblems) = SeedsLoader.knowledge(inFolder: knowledgeFolder)
for problem in knowledgeProblems { report("\(problem)") }
let score = ArticleScore(articles, NewsPipeline(knowledge: knowledge))
if withErrors {
    for (article, lines) in score.notes where !lines.isEmpty {
        print(article.isEmpty ? "all articles" : article)
        for line in lines { print("  \(line)") }
    }
    print()
}
score.print(articles: articles.count)

extension ArticleScore {
    func print(articles: Int) {
        line("\(articles) articles")
        line("times")
        line("  spans", spans)
        line("  values of right spans", values)
        line("  types of right spans", timexTypes)
        line("entities")
        line("  all", names)
        for type in [MentionType.person, .place, .organization] {
            line("  \(type.rawValue)", namesByType[type] ?? Agreement())
        }
        line("  with all forms joined", joinedNames)
        line("events")
        line("  essential ones found", essentialEvents)
        line("  emitted ones right", emittedEvents)
        line("  type", eventTypes)
        line("  date", dates)
        line("  status", statuses)
        line("  participants", participants)
        line("  place", places)
        line("events joined across articles (B-cubed)")
        line(
            String(
                format: "    precision %.3f  recall %.3f  F1 %.3f", groups.precision, groups.recall, groups.f1))
    }

    private func line(_ text: String) { Swift.print(text) }

    private func line(_ title: String, _ counts: Agreement) {
        line(
            padded(title)
                + String(
                    format: "precision %.3f  recall %.3f  F1 %.3f  (%d right of %d found, %d annotated)",
                    counts.precision, counts.recall, counts.f1, counts.right, counts.found, counts.wanted))
    }

    private func line(_ title: String, _ share: Share) {
        line(padded(title) + String(format: "%.3f  (%d of %d)", share.ratio, share.right, share.all))
    }

    private func padded(_ title: String) -> String { title.padding(toLength: 26, withPad: " ", startingAt: 0) }
}

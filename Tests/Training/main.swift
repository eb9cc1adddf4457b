import EntityRecognition
import Foundation

/// `NameTraining train DATA MODEL` makes the model from a data folder;
/// `NameTraining cross-validate DATA FOLDER [ingredient]…` makes one for each fold of the tagged sentences from the others, with
/// the fold's sentences beside it, for `NameEvaluation`; with ingredients only the first fold, without these.
let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "train" where arguments.count == 3:
    var recipe = Recipe(data: arguments[1])
    recipe.restoreFineScheme()
    let model = recipe.model(from: recipe.tagged)
    model.write(arguments[2])
    Progress.say("\(model.bytes.count >> 10) KiB written to \(arguments[2])")
case "cross-validate" where arguments.count >= 3:
    let folds = 3
    let without = arguments.dropFirst(3).map { name in
        guard let ingredient = Recipe.Ingredient(rawValue: name) else {
            Corpora.fail(
                "\(name) is no ingredient: \(Recipe.Ingredient.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return ingredient
    }
    var recipe = Recipe(data: arguments[1], without: Set(without))
    recipe.restoreFineScheme()
    for fold in 0..<(without.isEmpty ? folds : 1) {
        let held = recipe.tagged.indices.filter { $0 % folds == fold }.map { recipe.tagged[$0] }
        let rest = recipe.tagged.indices.filter { $0 % folds != fold }.map { recipe.tagged[$0] }
        recipe.model(from: rest).write("\(arguments[2])/fold-\(fold).model")
        var text = ""
        for sentence in held {
            text += "## \(sentence.id)\n"
            var tags = [String](repeating: "O", count: sentence.scalars.count)
            for span in sentence.spans {
                let code = NameType(rawValue: span.type)?.code ?? ""
                for position in span.start..<span.end {
                    tags[position] = "\(position == span.start ? "B" : "I")-\(code)"
                }
            }
            for (scalar, tag) in zip(sentence.scalars, tags) { text += "\(scalar)\t\(tag)\n" }
            text += "\n"
        }
        try? text.write(toFile: "\(arguments[2])/fold-\(fold).tsv", atomically: true, encoding: .utf8)
        Progress.say("fold \(fold + 1) of \(folds)")
    }
default:
    FileHandle.standardError.write(
        Data("usage: NameTraining train DATA MODEL | cross-validate DATA FOLDER [ingredient]…\n".utf8))
    exit(2)
}

import Foundation

/// One case of a Recognizers-Text file: a text, its reference date, and the expressions an extractor must find.
struct RecognizersCase {
    struct Expected {
        let text: String
        /// Nil in the files that list spans only.
        let timex: String?
        /// The dates that an expression open to past and future may mean.
        let resolutions: [String]
    }

    let kind: String
    let input: String
    let date: String
    let expected: [Expected]

    init?(_ line: String) {
        guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
            let input = object["Input"] as? String
        else { return nil }
        self.input = input
        kind = object["file"] as? String ?? ""
        let context = object["Context"] as? [String: Any]
        date = String((context?["ReferenceDateTime"] as? String ?? "2016-11-07").prefix(10))
        expected = (object["Results"] as? [[String: Any]] ?? []).map(Self.expected)
    }

    private static func expected(_ result: [String: Any]) -> Expected {
        let text = result["Text"] as? String ?? ""
        if let value = result["Value"] as? [String: Any] {
            let resolutions = ["FutureResolution", "PastResolution"].flatMap { key in
                (value[key] as? [String: Any] ?? [:]).values.compactMap { $0 as? String }
            }
            return Expected(text: text, timex: value["Timex"] as? String, resolutions: resolutions)
        }
        let values = (result["Resolution"] as? [String: Any])?["values"] as? [[String: Any]] ?? []
        let resolutions = values.flatMap { value in
            ["value", "start", "end"].compactMap { value[$0] as? String }
        }
        return Expected(text: text, timex: values.first?["timex"] as? String, resolutions: resolutions)
    }
}

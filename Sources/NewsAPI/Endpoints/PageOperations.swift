import HTTPRouting
import HTTPWire

/// The page, and the document that describes everything.
enum PageOperations {
    static func page(_ files: StaticFiles) -> Operation {
        let index = Array(#"{"name":"sillok","meta":"/v1/meta","openapi":"/openapi.json"}"#.utf8)
        let page =
            files.files[[]] ?? Prepared(index, type: AnswerFields.json, fields: AnswerFields.revalidated)
        return Operation(
            .get, "/", id: "getPage", "The page.", gives: .media("text/html; charset=utf-8"), tagging: .ranged
        ) {
            _ throws(Problem) in .prepared(page)
        }
    }

    /// - Parameter document: made after all operations are known, this one among them.
    static func openAPI(_ document: @escaping @Sendable () -> Prepared) -> Operation {
        Operation(
            .get, "/openapi.json", id: "getOpenAPI", "This API, as OpenAPI 3.1.", gives: .media("application/json")
        ) {
            _ throws(Problem) in .prepared(document())
        }
    }
}

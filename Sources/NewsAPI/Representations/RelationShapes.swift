import NewsModel
import NewsStore

struct Relation: Sendable {
    let related: RelatedEntity
    let entity: [UInt8]
    let events: [String]
}

struct GraphNode: Sendable {
    let record: EntityRecord
}

struct GraphAct: Sendable {
    let type: EventType
    let from: String
    let to: String
    let events: [Event]
}

struct GraphEdge: Sendable {
    let edge: Graph.Edge
    let source: String
    let target: String
    let events: [String]
    let acts: [GraphAct]
}

struct GraphPicture: Sendable {
    let nodes: [GraphNode]
    let edges: [GraphEdge]
}

extension Shape where Value == Relation {
    static let relation = Shape(
        name: "RelatedEntity", about: "How much one entity has to do with another.",
        fields: [
            .encoded("entity", "The other.", of: "EntityReference") { $0.entity },
            .integer("weight", "One for each article, three for each event.") { $0.related.weight },
            .integer("articles", "Articles that name both.") { $0.related.articles },
            .texts("events", "Ids of the events in which both take part.") { $0.events },
        ])
}

extension Shape where Value == GraphNode {
    static let graphNode = Shape(
        name: "GraphNode", about: "An entity.",
        fields: Field<Entity>.entityNames.map { field in field.lifted { $0.record.entity } } + [
            .integer("mentions", "Mentions in all articles.") { $0.record.mentionCount }
        ])
}

extension Shape where Value == GraphAct {
    static let graphAct = Shape(
        name: "GraphAct", about: "What one did to, or with, the other: events of one kind.",
        fields: [
            .choice("type", "The kind.") { $0.type },
            .text("from", "Id of who acts; where both act alike, of the one mentioned more.") { $0.from },
            .text("to", "Id of the other.") { $0.to },
            .integer("count", "How many events.") { $0.events.count },
            .textIfAny("earliest", "First day of the first one.", format: "date") {
                $0.events.compactMap(\.date.edtf.earliest).min()?.description
            },
            .textIfAny("latest", "Last day of the last one.", format: "date") {
                $0.events.compactMap(\.date.edtf.latest).max()?.description
            },
            .texts("events", "Their ids, chronological.") { $0.events.map(\.id) },
        ])
}

extension Shape where Value == GraphEdge {
    static let graphEdge = Shape(
        name: "GraphEdge", about: "Two entities that appear or act together; it has no direction, its acts have.",
        fields: [
            .text("source", "Id of the one.") { $0.source },
            .text("target", "Id of the other.") { $0.target },
            .integer("weight", "One for each article, three for each event.") { $0.edge.weight },
            .integer("articles", "Articles that name both.") { $0.edge.articles },
            .texts("events", "Ids of the events in which both take part.") { $0.events },
            .list("acts", "Who does what to whom; most frequent first.", .graphAct) { $0.acts },
        ])
}

extension Shape where Value == GraphPicture {
    static let graph = Shape(
        name: "Graph", about: "Who appears and acts with whom.",
        fields: [
            .list("nodes", "Most mentioned first.", .graphNode) { $0.nodes },
            .list("edges", "Heaviest first.", .graphEdge) { $0.edges },
        ])
}

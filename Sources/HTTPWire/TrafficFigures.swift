/// What a server counted since it started: plain numbers, for metrics in any format.
package struct TrafficFigures: Sendable {
    /// Answers by route template, method and status. `template` is nil where no route answered.
    package struct Answers: Sendable {
        package let template: String?
        /// One of the common methods, or `OTHER`.
        package let method: String
        package let status: Int
        package var count: Int
        /// Body bytes, without heads.
        package var bytes: Int

        package init(template: String?, method: String, status: Int, count: Int, bytes: Int) {
            self.template = template
            self.method = method
            self.status = status
            self.count = count
            self.bytes = bytes
        }
    }

    package var answers: [Answers] = []
    /// Requests and connections that the engine turned away, by `Refusal.code` or `connection_limit`.
    package var refusals: [String: Int] = [:]
    package var connectionsAccepted = 0
    package var connectionsOpen = 0

    package init() {}
}

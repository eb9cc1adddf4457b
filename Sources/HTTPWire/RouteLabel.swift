/// The template of the route that answered, for metrics and logs: `/v1/articles/{id}`, never a raw path,
/// because a label per path lets anybody fill the memory (CVE-2021-21328).
package struct RouteLabel: Sendable, Hashable {
    /// The place of the route in the application's table, from 0. The server counts by it.
    package let index: Int
    package let template: String

    package init(index: Int, template: String) {
        self.index = index
        self.template = template
    }
}

import HTTPRouting
import HTTPWire

/// What is answered where, by the role of the endpoint at which a request arrived:
///
/// - service: every route, under the rules of access; without `/metrics` where that has a place of its own
/// - metrics: `/metrics` and the probes, nothing else
/// - redirect: the probes; everything else is sent to the encrypted service
struct Reception: Sendable {
    private let service: Router
    private let metrics: Router
    private let probes: Router
    private let access: AccessControl
    private let state: ServiceState
    /// Every label that an answer can carry, by index: the same ones for all roles.
    let labels: [RouteLabel]

    /// - Parameter isMetricsApart: whether only an endpoint for metrics has them.
    init(_ routes: [Route], access: AccessControl, state: ServiceState, isMetricsApart: Bool) {
        let all = Router(routes)
        let path = { (route: Route) in route.template.description }
        labels = all.labels
        service =
            isMetricsApart
            ? Router(routes.filter { path($0) != ServiceOperations.metricsPath }, labels: all.labels) : all
        probes = Router(routes.filter { ServiceOperations.probePaths.contains(path($0)) }, labels: all.labels)
        metrics = Router(
            routes.filter { ServiceOperations.probePaths.union([ServiceOperations.metricsPath]).contains(path($0)) },
            labels: all.labels)
        self.access = access
        self.state = state
    }

    /// Both parts only grow, so that no two changes cancel out.
    var revision: UInt64 { state.revision &+ access.revision }

    func respond(to request: Request) -> Reply {
        switch request.arrival.role {
        case .service: access.respond(to: request, by: service)
        case .metrics: metrics.respond(to: request)
        case .redirect where probes.serves(request.target): probes.respond(to: request)
        case .redirect:
            .now(
                state.redirect?.response(to: request)
                    ?? ServiceState.starting.response(instance: request.target.raw))
        }
    }

    func respond(to refusal: Refusal) -> Response { service.respond(to: refusal) }
}

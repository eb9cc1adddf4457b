import HTTPWire
import NewsStore
import Synchronization

/// Answers the questions of an orchestrator, and nothing else.
final class ProbeApplication: Application {
    private enum State { case loading, ready, stopping }

    private let state = Mutex(State.loading)

    func install(_ seeds: LoadedSeeds) {
        state.withLock { state in
            if state == .loading { state = .ready }
        }
    }

    func beginStopping() { state.withLock { $0 = .stopping } }

    func respond(to request: Request) -> Reply {
        guard request.target.segments.count == 1 else { return .now(Response(.notFound)) }
        let state = state.withLock { $0 }
        switch request.target.segments[0] {
        case "livez": return .now(answer(true))
        case "startupz": return .now(answer(state != .loading))
        case "readyz", "healthz": return .now(answer(state == .ready))
        default: return .now(Response(.notFound))
        }
    }

    private func answer(_ isWell: Bool) -> Response {
        var fields = Fields()
        fields.append("Content-Type", "application/json")
        fields.append("Cache-Control", "no-store")
        let body = isWell ? #"{"status":"ok"}"# : #"{"status":"unavailable"}"#
        return Response(isWell ? .ok : .serviceUnavailable, fields: fields, body: .bytes(Array(body.utf8)))
    }
}

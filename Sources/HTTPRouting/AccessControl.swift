package import HTTPWire
import Synchronization

/// Who may ask what, before any route is looked at: client certificates and API keys for some paths, other origins in
/// browsers.
package final class AccessControl: Sendable {
    package let crossOrigin: CrossOrigin
    /// Whether there are keys at all: then there always are, whatever a reload says.
    package let isGuarded: Bool
    /// Whether the client has to have shown a certificate in its handshake.
    package let needsCertificate: Bool
    private let keys: Mutex<KeyRing?>
    /// Counts the changes of the keys.
    private let changes = Atomic<UInt64>(0)
    /// The first segment of the paths this is about; others are open to all and to no other origin.
    private let area: String

    package init(
        area: String, keys: KeyRing? = nil, needsCertificate: Bool = false, crossOrigin: CrossOrigin = .off
    ) {
        self.area = area
        self.needsCertificate = needsCertificate
        self.crossOrigin = crossOrigin
        isGuarded = keys != nil
        self.keys = Mutex(keys)
    }

    /// Takes other keys from now on. Keys cannot be taken up or given up while running: that is another set of settings.
    package func replace(keys: KeyRing) {
        guard isGuarded else { return }
        self.keys.withLock { $0 = keys }
        changes.add(1, ordering: .releasing)
    }

    /// Changes when the keys have changed: who was let in before may not be now.
    package var revision: UInt64 { changes.load(ordering: .acquiring) }

    /// Lets the request through, or answers it.
    package func respond(to request: Request, by router: Router) -> Reply {
        guard isGuarded || needsCertificate || crossOrigin != .off, request.target.segments.first == area else {
            return router.respond(to: request)
        }
        if request.method == .options {
            // A browser sends a preflight without credentials; it tells nothing but which methods there are.
            return router.respond(to: request).map { [crossOrigin] response in
                crossOrigin.addPreflightFields(to: &response, for: request)
            }
        }
        return admitted(request, by: router).map { [crossOrigin, isGuarded] response in
            if isGuarded { response.fields.append("Vary", "Authorization, X-API-Key") }
            crossOrigin.addFields(to: &response, for: request)
        }
    }

    private func admitted(_ request: Request, by router: Router) -> Reply {
        do throws(Problem) {
            if needsCertificate, request.arrival.clientCertificate == nil {
                throw Problem(
                    .certificateNeeded,
                    "ask through TLS with a client certificate that the operator of this server has had issued")
            }
            if let ring = keys.withLock({ $0 }) { try ring.holder(of: request) }
        } catch {
            return .now(error.response(instance: request.target.raw))
        }
        return router.respond(to: request)
    }
}

extension Reply {
    /// The same with something added to the response, whenever it comes.
    fileprivate func map(_ change: @escaping @Sendable (inout Response) -> Void) -> Reply {
        switch self {
        case .now(var response):
            change(&response)
            return .now(response)
        case .later(let work):
            return .later {
                var response = work()
                change(&response)
                return response
            }
        }
    }
}

import CLinux
import COpenSSL
import Synchronization

/// The keys that session tickets are sealed with (RFC 5077 §4). A key that stayed for the life of the process would open,
/// once stolen, every TLS 1.2 connection that was ever resumed; so a new one is drawn as time passes, and the one before
/// it still opens its tickets. They are not kept over a reload: what was true under old settings has to be shown anew.
final class TLSTicketKeys: Sendable {
    /// How long a session may be resumed, and how long a key seals.
    static let lifetimeSeconds = 12 * 60 * 60

    private struct Key {
        var name = [UInt8](repeating: 0, count: 16)
        var cipher = [UInt8](repeating: 0, count: 32)
        var mac = [UInt8](repeating: 0, count: 32)

        /// Nil where the system has no randomness.
        init?() {
            guard RAND_priv_bytes(&name, 16) == 1, RAND_priv_bytes(&cipher, 32) == 1, RAND_priv_bytes(&mac, 32) == 1
            else { return nil }
        }
    }

    private struct State {
        var current: Key?
        var previous: Key?
        /// Monotonic milliseconds.
        var until: UInt64 = 0

        mutating func turnOver(now: UInt64) {
            guard now >= until || current == nil else { return }
            let lifetime = UInt64(TLSTicketKeys.lifetimeSeconds) * 1000
            previous = now < until &+ lifetime ? current : nil
            current = Key()
            until = now + lifetime
        }
    }

    private let state = Mutex(State())
    private let now: @Sendable () -> UInt64

    /// - Parameter now: monotonic milliseconds.
    init(now: @escaping @Sendable () -> UInt64 = { sillok_monotonic_milliseconds() }) { self.now = now }

    /// For `SSL_CTX_set_tlsext_ticket_key_evp_cb`: positive: the keys are set, 2 to have the ticket sealed anew; 0: no
    /// ticket, or not one of ours, and a whole handshake follows.
    static let callback:
        @convention(c) (
            OpaquePointer?, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<UInt8>?, OpaquePointer?, OpaquePointer?,
            Int32
        ) -> Int32 = { session, name, vector, cipher, mac, isSealing in
            guard let owner = TLSContext.owner(of: session), let name, let vector else { return 0 }
            return isSealing == 1
                ? owner.tickets.seal(name, vector, cipher, mac) : owner.tickets.open(name, vector, cipher, mac)
        }

    func seal(
        _ name: UnsafeMutablePointer<UInt8>, _ vector: UnsafeMutablePointer<UInt8>, _ cipher: OpaquePointer?,
        _ mac: OpaquePointer?
    ) -> Int32 {
        let current = state.withLock { state -> Key? in
            state.turnOver(now: now())
            return state.current
        }
        guard let key = current, RAND_bytes(vector, Int32(EVP_CIPHER_get_iv_length(EVP_aes_256_cbc()))) == 1 else {
            return 0
        }
        name.update(from: key.name, count: key.name.count)
        guard EVP_EncryptInit_ex(cipher, EVP_aes_256_cbc(), nil, key.cipher, vector) == 1,
            sillok_tls_key_mac(mac, key.mac, key.mac.count) == 1
        else { return -1 }
        return 1
    }

    func open(
        _ name: UnsafeMutablePointer<UInt8>, _ vector: UnsafeMutablePointer<UInt8>, _ cipher: OpaquePointer?,
        _ mac: OpaquePointer?
    ) -> Int32 {
        let keys = state.withLock { state in
            state.turnOver(now: now())
            return (state.current, state.previous)
        }
        let wanted = UnsafeBufferPointer(start: name, count: 16)
        let isCurrent = keys.0?.name.elementsEqual(wanted) == true
        guard let key = isCurrent ? keys.0 : keys.1, key.name.elementsEqual(wanted) else { return 0 }
        guard EVP_DecryptInit_ex(cipher, EVP_aes_256_cbc(), nil, key.cipher, vector) == 1,
            sillok_tls_key_mac(mac, key.mac, key.mac.count) == 1
        else { return -1 }
        return isCurrent ? 1 : 2
    }
}

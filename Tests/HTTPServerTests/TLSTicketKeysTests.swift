import COpenSSL
import Synchronization
import Testing

@testable import HTTPServer

/// The keys of session tickets turn over: a stolen one opens little.
@Suite struct TLSTicketKeysTests {
    private final class Time: Sendable {
        let milliseconds = Atomic<UInt64>(1_000_000)
        func pass(hours: UInt64) { milliseconds.add(hours * 3_600_000, ordering: .relaxed) }
    }

    private let time = Time()
    private let keys: TLSTicketKeys

    init() {
        keys = TLSTicketKeys { [time] in time.milliseconds.load(ordering: .relaxed) }
    }

    /// The name of the key that seals now.
    private func seal() throws -> [UInt8] {
        var name = [UInt8](repeating: 0, count: 16)
        var vector = [UInt8](repeating: 0, count: 16)
        #expect(try withContexts { keys.seal(&name, &vector, $0, $1) } == 1)
        return name
    }

    private func open(_ name: [UInt8]) throws -> Int32 {
        var name = name
        var vector = [UInt8](repeating: 0, count: 16)
        return try withContexts { keys.open(&name, &vector, $0, $1) }
    }

    private func withContexts(_ use: (OpaquePointer, OpaquePointer) -> Int32) throws -> Int32 {
        let cipher = try #require(EVP_CIPHER_CTX_new())
        defer { EVP_CIPHER_CTX_free(cipher) }
        let hmac = try #require(EVP_MAC_fetch(nil, "HMAC", nil))
        defer { EVP_MAC_free(hmac) }
        let mac = try #require(EVP_MAC_CTX_new(hmac))
        defer { EVP_MAC_CTX_free(mac) }
        return use(cipher, mac)
    }

    @Test func aTicketIsOpenedSealedAnewAndForgotten() throws {
        let first = try seal()
        #expect(try open(first) == 1)
        #expect(try open([UInt8](repeating: 7, count: 16)) == 0)
        time.pass(hours: 11)
        #expect(try seal() == first)
        time.pass(hours: 2)
        #expect(try open(first) == 2)
        let second = try seal()
        #expect(second != first)
        time.pass(hours: 12)
        #expect(try open(second) == 2)
        #expect(try open(first) == 0)
        // After a long silence no old key is left.
        time.pass(hours: 25)
        #expect(try open(second) == 0)
        let third = try seal()
        time.pass(hours: 30)
        #expect(try open(third) == 0)
    }
}

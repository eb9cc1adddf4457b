/// A bounded map from addresses to values that forgets who has not been seen for long: two generations, and when the
/// young one is full it becomes the old one and the old one is dropped. Constant time for each step.
///
/// Stops a flood of addresses (an IPv6 network, a botnet) from filling memory; who keeps coming is never forgotten.
struct AddressTable<Value> {
    private var young: [PeerAddress: Value] = [:]
    private var old: [PeerAddress: Value] = [:]
    private let half: Int

    /// - Parameter capacity: addresses known at most.
    init(capacity: Int) { half = max(1, capacity / 2) }

    var count: Int { young.count + old.count }

    /// Lends the value of an address, or a fresh one.
    mutating func withValue<Result>(
        of address: PeerAddress, default fresh: @autoclosure () -> Value, _ body: (inout Value) -> Result
    ) -> Result {
        if let index = young.index(forKey: address) { return body(&young.values[index]) }
        var value = old.removeValue(forKey: address) ?? fresh()
        let result = body(&value)
        if young.count >= half {
            old = young
            young = [:]
        }
        young[address] = value
        return result
    }
}

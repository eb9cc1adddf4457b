/// The open channels of a loop by descriptor. A token carries the descriptor and a generation, because the system gives
/// a closed descriptor's number to the next connection at once, while events for the old one may still lie in a batch.
struct ChannelTable {
    private var channels: [Channel?] = []
    private var generation: UInt64 = 0
    private(set) var count = 0

    /// Tokens up to this one are left for the loop's listeners.
    static let firstGeneration: UInt64 = 1

    mutating func makeToken(_ descriptor: Int32) -> UInt64 {
        generation = generation &+ 1 & 0x7FFF_FFFF
        return (generation &+ Self.firstGeneration) << 32 | UInt64(UInt32(bitPattern: descriptor))
    }

    mutating func insert(_ channel: Channel) {
        let index = Int(channel.transport.descriptor)
        guard index >= 0 else { return }
        while channels.count <= index { channels.append(nil) }
        channels[index] = channel
        count += 1
    }

    mutating func remove(_ channel: Channel) {
        let index = Int(channel.transport.descriptor)
        guard channels.indices.contains(index), channels[index] === channel else { return }
        channels[index] = nil
        count -= 1
    }

    subscript(token: UInt64) -> Channel? {
        let index = Int(token & 0xFFFF_FFFF)
        guard index < channels.count, let channel = channels[index], channel.token == token else { return nil }
        return channel
    }

    var all: [Channel] { channels.compactMap { $0 } }
}

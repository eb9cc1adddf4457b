import HTTPWire

/// What happens on an encrypted channel before its first request.
extension EventLoop {
    /// Steps of handshakes in one turn. One takes up to a millisecond of private-key work, and a flood of them must not
    /// keep the connections that are open from their turn; those left over are reported again by the epoll set.
    static let handshakeStepsPerTurn = 32

    func shakeHands(_ channel: Channel) {
        guard case .tls(let transport) = channel.transport else { return }
        guard handshakeSteps > 0 else { return watch(channel) }
        handshakeSteps -= 1
        switch transport.handshake() {
        case .waiting: watch(channel)
        case .failed(let failure): endHandshake(channel, failure)
        case .done(let peer):
            channel.handshakeDeadline = nil
            metrics.completed(peer.handshake)
            channel.arrival.clientCertificate = peer.certificate
            if transport.holdsInput, !read(channel) { return }
            serve(channel)
        }
    }

    /// At the time of the wheel.
    func checkHandshake(_ channel: Channel) {
        if channel.deadline <= clock.now.milliseconds {
            endHandshake(channel, .timedOut)
        } else {
            wheel.watch(channel)
        }
    }

    private func endHandshake(_ channel: Channel, _ failure: TLSFailure) {
        channel.handshakeDeadline = nil
        metrics.failed(failure)
        switch failure {
        case .closed, .timedOut: close(channel)
        case .plainHTTP: turnAway(channel, encoded(.malformed("this port speaks TLS; ask it with https://")))
        // The alert is sent already; closing at once could reset the connection before the client has read it.
        default: turnAway(channel, [])
        }
    }

    private func turnAway(_ channel: Channel, _ answer: [UInt8]) {
        forget(channel)
        turnedAway.add(channel.transport.descriptor, answer: answer, now: clock.now.milliseconds)
    }
}

import Dispatch
import Glibc

/// Hands signals to a handler on a queue of their own, where everything may be called that a signal handler may not.
/// They are ignored in the ordinary way from then on, so that they end nothing by themselves. SIGPIPE is ignored too.
///
/// SAFETY: the sources are set once and only cancelled, which is safe from any thread.
package final class SignalWatcher: @unchecked Sendable {
    private let sources: [any DispatchSourceSignal]

    /// - Parameter handler: gets the signal's number. Called one at a time.
    package init(_ signals: [Int32], handler: @escaping @Sendable (Int32) -> Void) {
        let queue = DispatchQueue(label: "sillok.signals")
        signal(SIGPIPE, SIG_IGN)
        sources = signals.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { handler(number) }
            source.activate()
            return source
        }
    }

    deinit { for source in sources { source.cancel() } }
}

import HTTPWire
import NewsStore

/// What `serve` needs of whatever answers requests: it is told when a chronicle is whole and when the end has begun.
protocol Application: Responder {
    /// From now on every answer is made from this.
    func install(_ seeds: LoadedSeeds)
    /// From now on `/readyz` says no, so that nobody sends new work.
    func beginStopping()
}

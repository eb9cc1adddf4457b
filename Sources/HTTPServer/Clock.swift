import CLinux
import HTTPWire

/// Reads the clocks once per turn of a loop, and writes the date once per second.
struct Clock {
    private(set) var now: Moment
    private var second: Int64

    init() {
        second = sillok_seconds_since_1970()
        now = Moment(
            milliseconds: sillok_monotonic_milliseconds(), date: HTTPDate.bytes(secondsSince1970: second))
    }

    mutating func update() {
        let current = sillok_seconds_since_1970()
        let date = current == second ? now.date : HTTPDate.bytes(secondsSince1970: current)
        second = current
        now = Moment(milliseconds: sillok_monotonic_milliseconds(), date: date)
    }
}

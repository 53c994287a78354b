import Foundation

/// How much time of all cores together this process took: other work on the machine does not count.
enum ProcessTime {
    /// The ticks a second of `clock()`, as POSIX lays down.
    private static let ticks = 1_000_000.0

    /// The seconds since its start, its own and those of the system for it.
    static var seconds: Double { Double(clock()) / ticks }
}

import Dispatch
import Glibc

/// SIGINT and SIGTERM as a call instead of a sudden end.
///
/// The first one is handed over; a second one ends the program at once, for a user who does not want to wait.
struct StopSignals {
    private let sources: [any DispatchSourceSignal]

    /// Calls `stop` once for the first signal that comes while this value lives.
    init(_ stop: @escaping @Sendable () -> Void) {
        sources = [SIGINT, SIGTERM]
            .map { number in
                Descriptor.setHandled(true, signal: number)
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler { @Sendable in
                    for other in [SIGINT, SIGTERM] { Descriptor.setHandled(false, signal: other) }
                    stop()
                }
                source.activate()
                return source
            }
    }

    /// Stops listening; the signals end the program again.
    func cancel() {
        for source in sources { source.cancel() }
    }
}

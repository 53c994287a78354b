import Synchronization

/// Tells on standard error how far long work has come: a bar on a terminal, a line every few seconds elsewhere.
///
/// Work that is done before the first interval is over prints nothing.
final class ProgressMeter: Sendable {
    private struct State {
        var next: ContinuousClock.Instant
        var isDrawn = false
    }

    private let descriptor: Descriptor
    private let interval: Duration
    private let state: Mutex<State>

    /// Starts the clock.
    init(_ descriptor: Descriptor = StandardStream.error.descriptor) {
        self.descriptor = descriptor
        let isTerminal = descriptor.isTerminal
        interval = isTerminal ? .milliseconds(200) : .seconds(5)
        state = Mutex(State(next: .now + (isTerminal ? .seconds(1) : interval)))
    }

    /// Shows `progress`, unless the last one was shown a moment ago.
    func show(_ progress: @autoclosure () -> ProgressLine) {
        state.withLock { state in
            guard ContinuousClock.now >= state.next else { return }
            state.next = .now + interval
            if let columns = descriptor.columns {
                write("\r\(progress().bar(columns: columns))\u{1B}[K")
                state.isDrawn = true
            } else {
                write("onrecord: \(progress().sentence)\n")
            }
        }
    }

    /// Takes the bar away, so that what is written next stands on a line of its own.
    func clear() {
        state.withLock { state in
            if state.isDrawn { write("\r\u{1B}[K") }
            state.isDrawn = false
        }
    }

    private func write(_ text: String) {
        try? descriptor.write(Array(text.utf8))
    }
}

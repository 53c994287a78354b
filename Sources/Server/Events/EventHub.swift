import Synchronization

/// Hands what happens to all connections that wait for it; it never waits for one of them.
final class EventHub: Sendable {
    /// Takes bytes of the stream, nil for its end, on any thread.
    typealias Listener = @Sendable ([UInt8]?) -> Void

    private struct State {
        var listeners: [Int: Listener] = [:]
        var nextNumber = 0
        var isEnded = false
        /// The build that was told last, and what was told of it.
        var latest: (build: String, event: ServerEvent)?
    }

    private let state = Mutex(State())

    /// Lets `listener` hear what happens from now on; one that has heard of another build before hears of this one.
    ///
    /// - Returns: A number to leave by, or nil where nothing happens any more.
    func listen(after build: String?, _ listener: @escaping Listener) -> Int? {
        state.withLock { state in
            guard !state.isEnded else { return nil }
            if let build, let latest = state.latest, latest.build != build { listener(latest.event.bytes) }
            state.nextNumber += 1
            state.listeners[state.nextNumber] = listener
            return state.nextNumber
        }
    }

    /// Lets a listener go.
    func leave(_ number: Int) {
        state.withLock { _ = $0.listeners.removeValue(forKey: number) }
    }

    /// Tells all listeners of the corpus that is served from now on, unless it is the same build again.
    func publish(_ catalogue: Catalogue) {
        let event = ServerEvent.rebuilt(catalogue)
        let bytes = event.bytes + ServerEvent.articles(catalogue.served).flatMap(\.bytes)
        state.withLock { state in
            guard state.latest?.build != catalogue.served.build else { return }
            state.latest = (catalogue.served.build, event)
            for listener in state.listeners.values { listener(bytes) }
        }
    }

    /// Ends all streams.
    func end() {
        state.withLock { state in
            state.isEnded = true
            for listener in state.listeners.values { listener(nil) }
            state.listeners = [:]
        }
    }
}

/// A client's wish to hear of what happens.
struct EventSubscription: Sendable {
    /// What tells it.
    let hub: EventHub
    /// The build that the client heard of last (`Last-Event-ID`), or nil.
    let build: String?
}

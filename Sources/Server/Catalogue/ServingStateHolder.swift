import Synchronization

/// The one mutable thing that all connections share: which state is served.
///
/// A request copies it once, at its beginning, under a lock that is held for the copy of one reference; nothing else on
/// the way of a request takes a lock.
final class ServingStateHolder: Sendable {
    private let state = Mutex(ServingState())

    /// The state to answer from.
    var current: ServingState { state.withLock { $0 } }

    /// Answers come from `catalogue` from now on.
    func publish(_ catalogue: Catalogue) {
        state.withLock { $0.catalogue = catalogue }
    }

    /// Keeps how far the making of the corpus has come.
    func report(_ progress: BuildProgress) {
        state.withLock { $0.progress = progress }
    }
}

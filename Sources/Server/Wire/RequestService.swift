import Logging
import NIOCore
import NIOHTTP1

/// What all connections answer with.
struct RequestService: Sendable {
    /// Computes answers.
    let responder: Responder
    /// Which corpus is served.
    let state: ServingStateHolder
    /// What a client may ask of the wire.
    let limits: ServerLimits
    /// Where requests are logged.
    let logger: Logger
    private let caches: [ObjectIdentifier: NIOLoopBoundBox<BodyCache>]

    /// Prepares to answer on the loops given.
    init(
        responder: Responder,
        state: ServingStateHolder,
        limits: ServerLimits,
        logger: Logger,
        loops: some Sequence<any EventLoop>
    ) {
        self.responder = responder
        self.state = state
        self.limits = limits
        self.logger = logger
        var caches: [ObjectIdentifier: NIOLoopBoundBox<BodyCache>] = [:]
        for loop in loops {
            caches[ObjectIdentifier(loop)] = .makeBoxSendingValue(BodyCache(), as: BodyCache.self, eventLoop: loop)
        }
        self.caches = caches
    }

    /// Answers a request from what is served now, with the bodies that `loop` has kept.
    func respond(_ head: HTTPRequestHead, on loop: any EventLoop) -> Response {
        guard let cache = caches[ObjectIdentifier(loop)] else {
            var cache = BodyCache(capacity: 0)
            return responder.respond(head, from: state.current, keeping: &cache)
        }
        return responder.respond(head, from: state.current, keeping: &cache.value)
    }
}

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
    /// Counts requests.
    let metrics: ServerMetrics
    /// Annotates what clients send.
    let workers: WorkPool
    /// Makes bodies part by part.
    let makers: WorkPool
    /// The bytes of bodies that are being received.
    let bodies: BodyBudget
    private let caches: [ObjectIdentifier: NIOLoopBoundBox<Kept>]

    /// What one event loop keeps of the answers that it gave.
    struct Kept {
        /// Whole answers.
        var memo = AnswerMemo()
        /// Bodies.
        var bodies = BodyCache()
    }

    /// Prepares to answer on the loops given.
    init(
        responder: Responder,
        state: ServingStateHolder,
        limits: ServerLimits,
        logger: Logger,
        metrics: ServerMetrics,
        loops: some Sequence<any EventLoop>
    ) {
        self.responder = responder
        self.state = state
        self.limits = limits
        self.logger = logger
        self.metrics = metrics
        workers = WorkPool(threadCount: limits.workers, backlog: limits.waiting)
        // A connection waits for one part at the most, so the connections bound this line.
        makers = WorkPool(threadCount: 2, backlog: limits.connections)
        bodies = BodyBudget(limit: limits.bodies)
        var caches: [ObjectIdentifier: NIOLoopBoundBox<Kept>] = [:]
        for loop in loops {
            caches[ObjectIdentifier(loop)] = .makeBoxSendingValue(Kept(), as: Kept.self, eventLoop: loop)
        }
        self.caches = caches
    }

    /// Answers a request from what is served now, with what `loop` has kept.
    func respond(_ message: RequestMessage, on loop: any EventLoop) -> Response {
        guard let kept = kept(on: loop) else {
            var bodies = BodyCache(capacity: 0)
            return responder.respond(message, from: state.current, keeping: &bodies)
        }
        return responder.respond(message, from: state.current, keeping: &kept.value.bodies)
    }

    /// What `loop` has kept; nil where it is none of the loops that requests are answered on.
    func kept(on loop: any EventLoop) -> NIOLoopBoundBox<Kept>? { caches[ObjectIdentifier(loop)] }

    /// Tells log and metrics that a request was answered, or refused before a route was asked.
    func note(_ message: RequestMessage?, _ response: Response, duration: TimeAmount?) {
        metrics.count(route: response.route, status: response.status, duration: duration)
        logger.log(
            // Being asked while the index is built, or too much, is no error of the server's.
            level: response.status == .internalServerError ? .error : .debug,
            "request",
            metadata: [
                "id": "\(response.id)", "method": "\(message?.head.method.rawValue ?? "")",
                "target": "\(message?.head.uri ?? "")", "route": "\(response.route ?? "")",
                "status": "\(response.status.code)", "microseconds": "\((duration?.nanoseconds ?? 0) / 1000)",
            ]
        )
    }

    /// Ends the threads.
    func shutdown() async {
        await workers.shutdown()
        await makers.shutdown()
    }
}

import Foundation
public import Logging
import NIOCore
import NIOExtras
import NIOPosix
public import Pipeline
import Synchronization

/// The HTTP server: listens, answers from the corpus that was published last, and stops without breaking off answers.
///
/// It answers from the first moment: while no corpus is published, data paths say 503 and `/readyz` says how far the
/// making of it has come.
public final class HTTPServer: Sendable {
    private struct Running {
        let group: MultiThreadedEventLoopGroup
        let service: RequestService
        let quiescing: ServerQuiescingHelper
    }

    private enum Phase {
        case new
        case starting
        case running(Running)
        case stopped
    }

    private let configuration: ServerConfiguration
    private let logger: Logger
    private let responder: Responder
    private let metrics = ServerMetrics()
    private let gauge: ConnectionGauge
    private let state = ServingStateHolder()
    private let phase = Mutex(Phase.new)

    /// Checks the configuration and reads the page into memory.
    ///
    /// - Parameters:
    ///   - configuration: How it listens and whom it answers.
    ///   - logger: Where requests are logged.
    ///   - pipeline: What annotates the articles of clients, or nil where none are taken.
    /// - Throws: ``ServerError/publicFolder(reason:)`` and ``ServerError/invalidSetting(name:reason:)``.
    public init(
        configuration: ServerConfiguration,
        logger: Logger,
        annotatingBy pipeline: CorpusPipeline? = nil
    ) throws(ServerError) {
        var logger = logger
        logger.logLevel = configuration.logLevel
        self.configuration = configuration
        self.logger = logger
        let gauge = ConnectionGauge(limit: configuration.limits.connections)
        self.gauge = gauge
        responder = try Responder(
            configuration,
            annotatingBy: pipeline,
            observations: Observations(metrics: metrics, connections: { gauge.open })
        )
    }

    /// Listens, and returns where.
    public func start() async throws(ServerError) -> BoundAddress {
        let isFirst = phase.withLock { phase in
            guard case .new = phase else { return false }
            phase = .starting
            return true
        }
        guard isFirst else { throw .alreadyStarted }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: System.coreCount)
        // It settles a promise when it goes, which may be after the server's own loops have gone.
        let quiescing = ServerQuiescingHelper(group: .singletonMultiThreadedEventLoopGroup)
        let service = service(on: group)
        do {
            let channel = try await bootstrap(on: group, service, quiescing: quiescing)
                .bind(host: configuration.host, port: configuration.port).get()
            let running = Running(group: group, service: service, quiescing: quiescing)
            let isWanted = phase.withLock { phase in
                guard case .starting = phase else { return false }
                phase = .running(running)
                return true
            }
            if !isWanted { await stop(running, within: .zero) }
            return BoundAddress(host: configuration.host, port: channel.localAddress?.port ?? configuration.port)
        } catch {
            phase.withLock { $0 = .stopped }
            await service.shutdown()
            try? await group.shutdownGracefully()
            throw refusal(error)
        }
    }

    /// Answers from `corpus` from now on; requests that are being answered keep the one before.
    ///
    /// - Complexity: O(*n*) in the corpus's text; none of it on the way of a request.
    public func publish(_ corpus: ServedCorpus) {
        let catalogue = Catalogue(corpus)
        state.publish(catalogue)
        responder.events?.publish(catalogue)
    }

    /// Tells clients how far the making of a corpus has come; without effect on a corpus that is published already.
    public func report(_ progress: BuildProgress) {
        state.report(progress)
    }

    /// Stops: takes no more connections, ends the open requests, then closes what is left when `grace` has passed.
    ///
    /// Calling it again, or before the start, does nothing.
    public func shutdown(within grace: Duration = .seconds(10)) async {
        let running = phase.withLock { phase -> Running? in
            defer { phase = .stopped }
            guard case .running(let running) = phase else { return nil }
            return running
        }
        if let running { await stop(running, within: grace) }
    }

    private func stop(_ running: Running, within grace: Duration) async {
        // A stream of events has no end of its own that could be waited for.
        responder.events?.end()
        // A loop that outlives the server's own: connections that are closed when the grace is over are counted after it.
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let drained = loop.makePromise(of: Void.self)
        let timer = loop.scheduleTask(in: TimeAmount(grace)) { drained.succeed() }
        let quiet = loop.makePromise(of: Void.self)
        quiet.futureResult.whenComplete { _ in drained.succeed() }
        running.quiescing.initiateShutdown(promise: quiet)
        try? await drained.futureResult.get()
        timer.cancel()
        // The threads first: what they give goes to the loops.
        await running.service.shutdown()
        try? await running.group.shutdownGracefully()
    }

    private func service(on group: MultiThreadedEventLoopGroup) -> RequestService {
        RequestService(
            responder: responder,
            state: state,
            limits: configuration.limits,
            logger: logger,
            metrics: metrics,
            loops: group.makeIterator()
        )
    }

    private func bootstrap(
        on group: MultiThreadedEventLoopGroup,
        _ service: RequestService,
        quiescing: ServerQuiescingHelper
    ) -> ServerBootstrap {
        let gauge = gauge
        return ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(quiescing.makeServerChannelHandler(channel: channel))
                }
            }
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    guard gauge.enter() else { return try ConnectionPipeline.refuse(channel, for: service) }
                    channel.closeFuture.whenComplete { _ in gauge.leave() }
                    try ConnectionPipeline.assemble(on: channel, for: service)
                }
            }
    }

    private func refusal(_ error: any Error) -> ServerError {
        let host = configuration.host
        let port = configuration.port
        guard let error = error as? IOError else {
            return .cannotListen(host: host, port: port, reason: "the host is not known")
        }
        if error.errnoCode == EADDRINUSE { return .addressInUse(host: host, port: port) }
        return .cannotListen(host: host, port: port, reason: error.description)
    }
}

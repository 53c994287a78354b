import Logging
import Pipeline
import Server

/// Listens, makes the corpus behind the open door, serves it, and stops when it is told to.
struct ServeRun {
    private enum Event: Sendable {
        case failed(any Error)
        case stop
    }

    let settings: ServeSettings
    let places: Places

    /// Runs until SIGINT or SIGTERM, then ends the open requests.
    func run() async throws {
        Descriptor.ignoreBrokenPipes()
        let (events, happened) = AsyncStream.makeStream(of: Event.self)
        let signals = StopSignals { happened.yield(.stop) }
        defer { signals.cancel() }

        let paths = try settings.paths.isEmpty ? places.examplePaths() : settings.paths
        let overrides = try OverrideFile.read(settings.overrides)
        let source = try CommandFailure.source(paths)
        let pipeline = try CommandFailure.pipeline()
        let server = try server(annotatingBy: pipeline)
        let address = try await start(server)
        let maker = CorpusMaker(
            settings: settings,
            paths: paths,
            pipeline: pipeline,
            server: server,
            address: address
        )
        let making = Task {
            do {
                try await maker.run(source, overrides)
            } catch {
                happened.yield(.failed(error))
            }
        }
        let failure = await end(in: events)
        making.cancel()
        await server.shutdown()
        if let failure { throw failure }
    }

    /// Waits for the end: nil where the program was told to stop.
    private func end(in events: AsyncStream<Event>) async -> (any Error)? {
        for await event in events {
            if case .failed(let error) = event { return error }
            return nil
        }
        return nil
    }

    private func server(annotatingBy pipeline: CorpusPipeline) throws -> HTTPServer {
        let configuration = try ServerConfiguration(settings, places: places)
        let logger = Logger(label: "onrecord", factory: { StreamLogHandler.standardError(label: $0) })
        do {
            return try HTTPServer(configuration: configuration, logger: logger, annotatingBy: pipeline)
        } catch {
            throw CommandFailure.cause(error)
        }
    }

    private func start(_ server: HTTPServer) async throws -> BoundAddress {
        do {
            return try await server.start()
        } catch {
            throw CommandFailure.cause(error)
        }
    }
}

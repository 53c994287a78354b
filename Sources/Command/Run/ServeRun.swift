import Foundation
import Index
import Linking
import Logging
import Model
import Pipeline
import Server

/// Listens, builds the index behind the open door, serves it, and stops when it is told to.
struct ServeRun {
    private enum Event: Sendable {
        case built(CorpusBuild, in: Duration)
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
        let fileTimes = source.fileTimes
        let pipeline = try CommandFailure.pipeline()
        let server = try server(annotatingBy: pipeline)
        let address = try await start(server)
        let building = Task { happened.yield(await build(source, overrides, by: pipeline, telling: server)) }
        let failure = await firstFailure(in: events) { build, duration in
            publish(build, madeIn: duration, of: paths, fileTimes, on: server)
            announce(build.index, at: address)
        }
        building.cancel()
        await server.shutdown()
        if let failure { throw failure }
    }

    /// Waits for the end: nil where the program was told to stop.
    private func firstFailure(
        in events: AsyncStream<Event>,
        built: (CorpusBuild, Duration) -> Void
    ) async -> (any Error)? {
        for await event in events {
            switch event {
            case .built(let build, let duration): built(build, duration)
            case .failed(let error): return error
            case .stop: return nil
            }
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

    private func build(
        _ source: CorpusSource,
        _ overrides: EntityOverrides,
        by pipeline: CorpusPipeline,
        telling server: HTTPServer
    ) async -> Event {
        let meter = ProgressMeter()
        defer { meter.clear() }
        let began = ContinuousClock.now
        do {
            let build = try await pipeline.build(source, overrides: overrides) { progress in
                meter.show(ProgressLine(progress))
                server.report(.building(stage: progress.stage.rawValue, done: progress.articles, total: nil))
            }
            return .built(build, in: ContinuousClock.now - began)
        } catch {
            server.report(.failed(reason: "The corpus could not be built."))
            return .failed(error)
        }
    }

    private func publish(
        _ build: CorpusBuild,
        madeIn duration: Duration,
        of paths: [String],
        _ fileTimes: [String: Int],
        on server: HTTPServer
    ) {
        try? IssueReport(path: nil).write(build.issues)
        let names = paths.map { URL(fileURLWithPath: $0).lastPathComponent }
        server.publish(
            ServedCorpus(
                index: build.index,
                build: build.hash,
                version: Release.version,
                buildTime: duration,
                issues: build.issues,
                fileTimes: fileTimes,
                settings: ["models": .string(build.models), "paths": .array(names.map(JSONValue.string))]
            )
        )
    }

    private func announce(_ index: SearchIndex, at address: BoundAddress) {
        let articles = index.corpus.articles.count
        let entities = index.corpus.entities.count
        if articles == 0 {
            StandardStream.error.writeLine("onrecord: warning: there is no article in what was given")
        }
        StandardStream.output.writeLine(
            "onrecord: serving \(articles) articles, \(index.listedQuoteCount) quotes, \(entities) entities "
                + "on \(address.url)"
        )
    }
}

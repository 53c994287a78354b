import Foundation
import Index
import Logging
import Model
import Pipeline
import Server

/// Listens, builds the index behind the open door, serves it, and stops when it is told to.
struct ServeRun {
    private enum Event: Sendable {
        case built(CorpusBuild)
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

        let source = try CommandFailure.source(try paths())
        let server = try server()
        let address = try await start(server)
        let building = Task { happened.yield(await build(source, telling: server)) }
        var failure: (any Error)?
        for await event in events {
            switch event {
            case .built(let build):
                announce(build, server: server, at: address)
                continue
            case .failed(let error): failure = error
            case .stop: break
            }
            break
        }
        building.cancel()
        await server.shutdown()
        if let failure { throw failure }
    }

    private func paths() throws(CommandFailure) -> [String] {
        if !settings.paths.isEmpty { return settings.paths }
        guard let examples = places.examples else {
            throw CommandFailure(reason: .noInput, message: "give a file or folder: the examples are not here")
        }
        return [examples]
    }

    private func server() throws -> HTTPServer {
        let configuration = try ServerConfiguration(settings, places: places)
        let logger = Logger(label: "onrecord", factory: { StreamLogHandler.standardError(label: $0) })
        do {
            return try HTTPServer(configuration: configuration, logger: logger)
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

    private func build(_ source: CorpusSource, telling server: HTTPServer) async -> Event {
        let meter = ProgressMeter()
        defer { meter.clear() }
        do {
            let build = try await CommandFailure.pipeline()
                .build(source) { progress in
                    meter.show(ProgressLine(progress))
                    server.report(
                        .building(stage: progress.stage.rawValue, done: progress.articles, total: nil)
                    )
                }
            return .built(build)
        } catch {
            server.report(.failed(reason: "The corpus could not be built."))
            return .failed(error)
        }
    }

    private func announce(_ build: CorpusBuild, server: HTTPServer, at address: BoundAddress) {
        try? IssueReport(path: nil).write(build.issues)
        let corpus = build.index.corpus
        if corpus.articles.isEmpty {
            StandardStream.error.writeLine("onrecord: warning: there is no article in what was given")
        }
        server.publish(
            ServedCorpus(index: build.index, build: build.hash, version: Release.version, issues: build.issues)
        )
        let quotes = build.index.listedQuoteCount
        StandardStream.output.writeLine(
            "onrecord: serving \(corpus.articles.count) articles, \(quotes) quotes, \(corpus.entities.count) entities "
                + "on \(address.url)"
        )
    }
}

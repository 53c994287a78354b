import Foundation
import Index
import Linking
import Model
import Pipeline
import Server

/// Makes the corpus from the files and gives it to the server; where they are watched, again and again.
struct CorpusMaker {
    let settings: ServeSettings
    let paths: [String]
    let pipeline: CorpusPipeline
    let server: HTTPServer
    let address: BoundAddress

    /// Makes the first corpus of `source`, then new ones for as long as the files are watched.
    ///
    /// - Throws: What keeps the first from being made; what keeps later ones is told, and the last goes on being served.
    func run(_ source: CorpusSource, _ overrides: EntityOverrides) async throws {
        let cache = try openCache()
        let watch = SourceWatch(paths: paths, overrides: settings.overrides)
        var sight = settings.watches ? watch.sight : nil
        var last = try await make(source, overrides, cache, after: nil)
        while settings.watches {
            try await watch.change(from: sight)
            sight = watch.sight
            do {
                let source = try CommandFailure.source(paths)
                last = try await make(source, try OverrideFile.read(settings.overrides), cache, after: last)
            } catch is CancellationError {
                return
            } catch {
                let problem = (error as? CommandFailure)?.message ?? "\(error)"
                warn("\(problem); what was read before is served on")
            }
        }
    }

    /// The cache that is asked for; where files are watched, else one for the time of the run, if there is room for it.
    private func openCache() throws(CommandFailure) -> AnnotationCache? {
        guard let path = settings.cache else { return settings.watches ? try? AnnotationCache.temporary() : nil }
        do {
            let (cache, warning) = try AnnotationCache.open(path)
            if let warning { warn(warning) }
            return cache
        } catch {
            throw CommandFailure(reason: .failed, message: "the cache cannot be used: \(error.message)")
        }
    }

    private func warn(_ message: String) {
        StandardStream.error.writeLine("onrecord: warning: \(message)")
    }

    private func make(
        _ source: CorpusSource,
        _ overrides: EntityOverrides,
        _ cache: AnnotationCache?,
        after last: CorpusBuild?
    ) async throws -> CorpusBuild {
        let meter = ProgressMeter()
        defer { meter.clear() }
        let began = ContinuousClock.now
        do {
            let build = try await pipeline.build(source, overrides: overrides, cache: cache) { progress in
                meter.show(ProgressLine(progress))
                server.report(.building(stage: progress.stage.rawValue, done: progress.articles, total: nil))
            }
            if let failure = cache?.failure { warn("the cache is not used any more: \(failure)") }
            publish(build, madeIn: ContinuousClock.now - began, source.fileTimes, after: last)
            return build
        } catch {
            server.report(.failed(reason: "The corpus could not be built."))
            throw error
        }
    }

    private func publish(
        _ build: CorpusBuild,
        madeIn duration: Duration,
        _ fileTimes: [String: Int],
        after last: CorpusBuild?
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
                settings: ["models": .string(build.models), "paths": .array(names.map(JSONValue.string))],
                changes: CorpusChanges(from: last, to: build)
            )
        )
        announce(build, isFirst: last == nil)
    }

    /// Tells that requests are answered: on standard output the first time, so that a script waits for one line.
    private func announce(_ build: CorpusBuild, isFirst: Bool) {
        let articles = build.index.corpus.articles.count
        let entities = build.index.corpus.entities.count
        if articles == 0 {
            warn("there is no article in what was given")
        }
        let stream = isFirst ? StandardStream.output : StandardStream.error
        stream.writeLine(
            "onrecord: serving \(articles) articles, \(build.index.listedQuoteCount) quotes, \(entities) entities "
                + "on \(address.url)"
        )
    }
}

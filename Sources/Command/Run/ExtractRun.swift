import Corpus
import Model
import Pipeline

/// Reads, annotates and writes, without holding more than a few pieces of the input.
struct ExtractRun {
    let settings: ExtractSettings
    /// Where the lines go.
    var output = StandardStream.output.descriptor

    /// Runs to the end of the input, or until the reader of the output closes it, which is not an error.
    func run() async throws {
        Descriptor.ignoreBrokenPipes()
        let source = try CommandFailure.source(settings.paths, format: settings.format)
        let report = try IssueReport(path: settings.report)
        let pipeline = try CommandFailure.pipeline()
        let meter = ProgressMeter()
        do {
            try await pipeline.annotate(
                source,
                as: Self.line,
                progress: { progress in meter.show(ProgressLine(progress)) },
                receive: { batch in
                    if !batch.issues.isEmpty { meter.clear() }
                    try report.write(batch.issues)
                    try output.write(batch.articles.reduce(into: []) { $0 += $1 })
                }
            )
        } catch Descriptor.Failure.closedPipe {
            // Whoever reads has seen enough (`onrecord extract … | head`).
        } catch let failure as Descriptor.Failure {
            meter.clear()
            throw CommandFailure(reason: .failed, message: "the output cannot be written: \(failure.reason)")
        }
        meter.clear()
    }

    private static func line(_ annotated: AnnotatedArticle) -> [UInt8] {
        var json = JSONWriter(capacity: 4 * annotated.article.text.count)
        ArticleRenderer(annotated).writeLine(into: &json)
        return json.bytes
    }
}

import Model
import NIOHTTP1
import Pipeline

/// The path that annotates one article of the client's; nothing of it is kept.
enum ExtractRoute {
    /// The body's media types and the forms of input that they are.
    private static let formats: [(type: String, format: SourceFormat)] = [
        ("text/plain", .text), ("application/json", .json), ("text/html", .html),
    ]

    /// The routes.
    static let routes = [
        Route(
            work: "/extract",
            "extract",
            "Annotates one article: plain text, or a record {text, title?, …}. Nothing is kept.",
            parameters: [.units, .context],
            returns: .object(.annotatedArticle),
            by: extract
        )
    ]

    private static func extract(
        _ request: WorkRequest
    ) throws(Problem) -> @Sendable (Cancellation) throws(Problem) -> Content {
        let type = try RequestBody.essence(of: request.request.headers)
        guard let format = formats.first(where: { $0.type == type })?.format else {
            throw RequestBody.unsupported(formats.map(\.type))
        }
        guard let pipeline = request.pipeline else {
            throw Problem(.serviceUnavailable, detail: "This server annotates nothing.")
        }
        let body = request.request.body
        let unit = request.arguments.option("units", as: OffsetUnit.self) ?? .scalar
        let context = request.arguments.integer("context") ?? 160
        return { (cancellation) throws(Problem) in
            let result = pipeline.annotate(body, as: format) { cancellation.isCancelled }
            guard let annotated = result.article else {
                let reasons = result.issues.map(\.message).joined(separator: " ")
                throw Problem(.badRequest, detail: reasons.isEmpty ? "The body holds no article." : reasons)
            }
            var json = JSONWriter(capacity: body.count * 3)
            ArticleRenderer(annotated, unit: unit, context: context).writeLine(into: &json)
            return Content(.json, json.bytes)
        }
    }
}

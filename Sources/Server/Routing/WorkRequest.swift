import Pipeline

/// A request to a route that works on a body.
struct WorkRequest: Sendable {
    /// The request.
    let request: Request
    /// What annotates articles, or nil where the server has none.
    let pipeline: CorpusPipeline?
    /// The parameters.
    let arguments: Arguments
}

/// What can be served at one moment.
struct ServingState: Sendable {
    /// The corpus that was published last, or nil before the first.
    var catalogue: Catalogue?
    /// How far the making of the first corpus has come.
    var progress = BuildProgress.building(stage: "starting", done: 0, total: nil)
}

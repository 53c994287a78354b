/// What the server sees of itself.
struct Observations: Sendable {
    /// What is counted.
    var metrics = ServerMetrics()
    /// The number of open connections.
    var connections: @Sendable () -> Int = { 0 }
}

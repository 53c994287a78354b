import NIOCore
import NIOHTTP1

/// Counts requests by route and status, and how long their answers took to compute.
///
/// All numbers are there from the beginning, so that counting is an addition to one of them.
final class ServerMetrics: Sendable {
    /// The upper bounds of the histogram's buckets, in microseconds.
    static let bounds = [50, 100, 250, 500, 1_000, 2_500, 10_000, 50_000, 250_000, 1_000_000]

    private static let statuses: [UInt] = [
        200, 204, 206, 304, 400, 401, 404, 405, 406, 408, 410, 413, 414, 415, 416, 417, 421, 431, 500, 503, 505,
    ]

    /// One route's numbers.
    struct Series: Sendable {
        /// The path's template, or "" for what no route answered.
        let route: String
        /// Answers by status.
        let answers: [(status: UInt, count: Counter)]
        /// Answers by duration, one number a bound and one for longer ones.
        let durations = (0...bounds.count).map { _ in Counter() }
        /// The sum of the durations in microseconds.
        let microseconds = Counter()
    }

    /// The numbers of every route.
    let series: [Series]
    private let numbers: [String: Int]

    /// Prepares to count the requests to `routes`.
    init(_ routes: RouteTable = .standard) {
        series = (routes.routes.map(\.pattern.template) + [""])
            .map { Series(route: $0, answers: Self.statuses.map { ($0, Counter()) }) }
        numbers = Dictionary(series.enumerated().map { ($1.route, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Counts an answer; `duration` is nil where nothing was computed.
    func count(route: String?, status: HTTPResponseStatus, duration: TimeAmount?) {
        guard let number = numbers[route ?? ""] ?? numbers[""] else { return }
        let series = series[number]
        series.answers.first { $0.status == status.code }?.count.add()
        guard let duration else { return }
        let microseconds = Int(duration.nanoseconds / 1000)
        series.durations[Self.bounds.firstIndex { microseconds <= $0 } ?? Self.bounds.count].add()
        series.microseconds.add(microseconds)
    }
}

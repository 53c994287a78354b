import Index
import Model
import NIOHTTP1

/// Writes what is counted in the text format of Prometheus (version 0.0.4).
struct MetricsText {
    private var text = ""

    /// The text of all there is.
    static func bytes(_ metrics: ServerMetrics, _ state: ServingState, openConnections: Int) -> [UInt8] {
        var writer = MetricsText()
        writer.write(metrics)
        writer.write(state)
        writer.gauge("onrecord_connections_open", "Open connections.", openConnections)
        let usage = ProcessUsage.current
        if let bytes = usage.residentBytes {
            writer.gauge("process_resident_memory_bytes", "Resident memory.", bytes)
        }
        writer.head("process_cpu_seconds_total", "counter", "Processor time, user and system.")
        writer.line("process_cpu_seconds_total", "", "\(usage.processorSeconds)")
        return Array(writer.text.utf8)
    }

    private mutating func write(_ metrics: ServerMetrics) {
        head("onrecord_http_requests_total", "counter", "Requests by the path's template and the answer's status.")
        for series in metrics.series {
            for (status, count) in series.answers where count.value > 0 {
                line("onrecord_http_requests_total", label(series) + ",status=\"\(status)\"", "\(count.value)")
            }
        }
        let name = "onrecord_http_request_duration_seconds"
        head(name, "histogram", "The time to compute an answer, by the path's template.")
        for series in metrics.series {
            let counts = series.durations.map(\.value)
            guard counts.contains(where: { $0 > 0 }) else { continue }
            var sum = 0
            for (bound, count) in zip(ServerMetrics.bounds, counts) {
                sum += count
                line(name + "_bucket", label(series) + ",le=\"\(seconds(bound))\"", "\(sum)")
            }
            sum += counts.last ?? 0
            line(name + "_bucket", label(series) + ",le=\"+Inf\"", "\(sum)")
            line(name + "_sum", label(series), seconds(series.microseconds.value))
            line(name + "_count", label(series), "\(sum)")
        }
    }

    private mutating func write(_ state: ServingState) {
        gauge("onrecord_ready", "Whether a corpus is served.", state.catalogue == nil ? 0 : 1)
        guard let catalogue = state.catalogue else { return }
        let corpus = catalogue.corpus
        let sizes = [
            ("articles", corpus.articles.count), ("quotes", catalogue.index.quoteCount),
            ("listed_quotes", catalogue.index.listedQuoteCount), ("entities", corpus.entities.count),
            ("utterances", corpus.utterances.count), ("stories", corpus.stories.count),
            ("outlets", catalogue.index.outlets.count), ("issues", catalogue.served.issues.count),
        ]
        head("onrecord_index_size", "gauge", "How much the index holds.")
        for (what, count) in sizes { line("onrecord_index_size", "of=\"\(what)\"", "\(count)") }
        head("onrecord_build_info", "gauge", "The build that is served.")
        line("onrecord_build_info", "build=\"\(catalogue.served.build)\",version=\"\(catalogue.served.version)\"", "1")
        guard let duration = catalogue.served.buildTime else { return }
        head("onrecord_build_duration_seconds", "gauge", "How long reading, annotating and indexing took.")
        let (whole, attoseconds) = duration.components
        line("onrecord_build_duration_seconds", "", "\(Double(whole) + Double(attoseconds) / 1e18)")
    }

    private mutating func gauge(_ name: String, _ help: String, _ value: Int) {
        head(name, "gauge", help)
        line(name, "", "\(value)")
    }

    private mutating func head(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    private mutating func line(_ name: String, _ labels: String, _ value: String) {
        text += labels.isEmpty ? "\(name) \(value)\n" : "\(name){\(labels)} \(value)\n"
    }

    private func label(_ series: ServerMetrics.Series) -> String { "route=\"\(series.route)\"" }

    private func seconds(_ microseconds: Int) -> String { "\(Double(microseconds) / 1_000_000)" }
}

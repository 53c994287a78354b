import Foundation

/// Scores what joins articles: entities, utterances, stories, copies, relations and checks.
struct LinkingSection: QualitySection {
    func report(_ folder: String) async throws -> String {
        var parts = ["## Joining over articles"]
        for half in ["tuned", "opened", "blind", "unseen"] {
            let report = try await LinkingReport(folder: URL(filePath: "\(folder)/linking/\(half)"))
            parts.append("### \(half)\n\n" + report.lines.joined(separator: "\n"))
        }
        return parts.joined(separator: "\n\n") + "\n"
    }
}

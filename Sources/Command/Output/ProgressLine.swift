import Pipeline

/// How far one kind of work has come, in words.
struct ProgressLine: Equatable {
    /// What is being done (`reading`).
    let work: String
    /// How many articles are done.
    let articles: Int
    /// The part of the work that is done, from 0 to 1, or nil where the end is not known.
    let fraction: Double?

    /// A line for a log: `reading, 1200 articles, 34 %`.
    var sentence: String {
        let share = fraction.map { ", \(Self.percent($0)) %" } ?? ""
        return "\(work), \(articles) articles\(share)"
    }

    /// A bar for a terminal of so many columns.
    func bar(columns: Int) -> String {
        let width = min(40, columns - sentence.utf8.count - 4)
        guard let fraction, width >= 10 else { return String(sentence.prefix(max(0, columns - 1))) }
        let full = Int(fraction.clamped * Double(width))
        let bar = String(repeating: "#", count: full) + String(repeating: "-", count: width - full)
        return "[\(bar)] \(sentence)"
    }

    private static func percent(_ fraction: Double) -> Int {
        Int(fraction.clamped * 100)
    }
}

extension ProgressLine {
    /// The line for how far the pipeline has come.
    init(_ progress: PipelineProgress) {
        self.init(work: progress.stage.rawValue, articles: progress.articles, fraction: progress.fraction)
    }
}

extension Double {
    /// The value itself from 0 to 1, else the nearer end; 0 where it is not a number.
    fileprivate var clamped: Double { self >= 0 ? Swift.min(self, 1) : 0 }
}

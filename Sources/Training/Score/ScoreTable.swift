import Model

/// Writes the figures of an evaluation for people and for programs.
public struct ScoreTable {
    private static let kinds = ["direct", "mixed", "indirect"]

    private let evaluation: Evaluation

    /// Prepares to write the figures of `evaluation`.
    public init(_ evaluation: Evaluation) { self.evaluation = evaluation }

    /// The tables, with the `mistakes` surest mistakes.
    public func text(mistakes: Int) -> String {
        var lines: [String] = []
        for task in ScoreTask.allCases { lines.append(row(task, evaluation.all)) }
        if evaluation.groups.count > 1 {
            lines.append("")
            for (name, score) in evaluation.groups {
                for task in ScoreTask.allCases { lines.append("\(name) \(row(task, score))") }
            }
        }
        lines += ["", "confidence   quotes  mean  right"]
        for (tenth, bin) in evaluation.all.reliability.enumerated() where bin.count > 0 {
            let count = Double(bin.count)
            let mean = percent(bin.confidence / count)
            lines.append(
                "\(tenth * 10)–\(tenth * 10 + 10) %  \(bin.count)  \(mean)  \(percent(Double(bin.right) / count))"
            )
        }
        lines += ["", "errors by kind: direct, mixed, indirect"]
        for fault in ErrorTally.Fault.allCases {
            let counts = Self.kinds.map { String(evaluation.all.errors.count(fault, of: $0)) }
            lines.append("\(fault.rawValue): \(counts.joined(separator: ", "))")
        }
        let surest = evaluation.all.mistakes.sorted { $0.confidence > $1.confidence }.prefix(mistakes)
        if !surest.isEmpty { lines += ["", "surest mistakes"] }
        for mistake in surest {
            lines.append(
                "\(percent(mistake.confidence)) \(mistake.kind) \(mistake.article) [\(mistake.speaker)] \(mistake.words)"
            )
        }
        return lines.joined(separator: "\n")
    }

    private func row(_ task: ScoreTask, _ score: AttributionScore) -> String {
        guard let figures = score.tasks[task] else { return "" }
        func ratio(_ ratio: TaskScore.Ratio) -> String {
            "P \(percent(ratio.precision)) R \(percent(ratio.recall)) F \(percent(ratio.f1))"
        }
        let recalls = Self.kinds
            .compactMap { kind in figures.recall(of: kind).map { "\(kind)=\(percent($0))" } }
        // Whom descriptions mean is marked in some files only.
        let descriptions = figures.descriptionsWithName > 0 ? " desc \(percent(figures.descriptionName))" : ""
        return """
            \(task.rawValue) gold=\(figures.gold) pred=\(figures.found) | exact \(ratio(figures.exactMatch)) \
            | tok \(ratio(figures.words)) | m50 \(ratio(figures.half)) | spk \(percent(figures.speaker)) \
            (n=\(figures.judged)) named \(percent(figures.speakerNamed)) pron \(percent(figures.speakerPronoun)) \
            ent \(percent(figures.pronounName))\(descriptions) | E2E \(ratio(figures.endToEnd)) | recall \(recalls.joined(separator: " "))
            """
    }

    /// A share in hundredths with one decimal, rounded half to even as most programs print it.
    private func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded(.toNearestOrEven))
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// The figures of each task as one line of JSON: shares from 0 to 1.
    public var json: String {
        var json = JSONWriter()
        json.beginObject()
        for task in ScoreTask.allCases {
            guard let figures = evaluation.all.tasks[task] else { continue }
            json.key(task.rawValue)
            Self.write(figures, into: &json)
        }
        json.endObject()
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static func write(_ figures: TaskScore, into json: inout JSONWriter) {
        json.beginObject()
        json.key("gold")
        json.value(figures.gold)
        json.key("pred")
        json.value(figures.found)
        for (name, ratio) in [
            ("exact", figures.exactMatch), ("tok", figures.words), ("m50", figures.half), ("e2e", figures.endToEnd),
        ] {
            json.key(name)
            json.beginObject()
            for (key, share) in [("p", ratio.precision), ("r", ratio.recall), ("f", ratio.f1)] {
                json.key(key)
                json.value(share)
            }
            json.endObject()
        }
        var shares = [
            ("speaker_acc", figures.speaker), ("speaker_acc_named", figures.speakerNamed),
            ("speaker_acc_pron", figures.speakerPronoun), ("pron_entity_acc", figures.pronounName),
        ]
        if figures.descriptionsWithName > 0 { shares.append(("description_entity_acc", figures.descriptionName)) }
        for (name, share) in shares {
            json.key(name)
            json.value(share)
        }
        json.endObject()
    }
}

import Model

/// Writes differences by words.
enum DiffRow {
    /// Writes the member `diff`.
    static func write(_ steps: [DiffStep], into json: inout JSONWriter) {
        json.key("diff")
        json.array { json in
            for step in steps {
                json.object { json in
                    json.member("op", step.operation.rawValue)
                    json.member("a", step.recorded)
                    json.member("b", step.other)
                }
            }
        }
    }
}

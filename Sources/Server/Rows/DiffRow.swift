import Model

/// Writes differences by words.
enum DiffRow {
    /// Writes the member `diff`.
    static func write(_ steps: [DiffStep], into json: inout JSONWriter) {
        json.key("diff")
        json.beginArray()
        for step in steps {
            json.beginObject()
            json.key("op")
            json.value(step.operation.rawValue)
            json.key("a")
            json.value(step.recorded)
            json.key("b")
            json.value(step.other)
            json.endObject()
        }
        json.endArray()
    }
}

import Model

/// Writes a parameter for OpenAPI 3.1.
struct ParameterSchema {
    private let parameter: Parameter

    /// Prepares to describe `parameter`.
    init(_ parameter: Parameter) {
        self.parameter = parameter
    }

    /// Writes the members of the parameter object.
    func write(into json: inout JSONWriter) {
        json.member("name", parameter.name)
        json.member("in", "query")
        json.member("description", parameter.summary + (parameter.repeats ? Self.choices : ""))
        if parameter.isRequired {
            json.key("required")
            json.value(true)
        }
        if isList {
            json.member("style", "form")
            json.key("explode")
            json.value(false)
        }
        json.key("schema")
        json.object { writeSchema(into: &$0) }
        guard parameter.kind != .cursor else { return }
        json.key("example")
        writeExample(into: &json)
    }

    /// Writes the keywords of the values' shape.
    func writeSchema(into json: inout JSONWriter) {
        switch parameter.kind {
        case .text(let lengths):
            json.member("type", "string")
            json.member("minLength", lengths.lowerBound)
            json.member("maxLength", lengths.upperBound)
        case .search, .cursor: json.member("type", "string")
        case .date:
            json.member("type", "string")
            json.member("pattern", "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?$")
        case .option(let values): writeValues(values, into: &json)
        case .options(let values): writeList(into: &json) { writeValues(values, into: &$0) }
        case .choiceOf(let values): writeList(into: &json) { writeValues(values + values.map { "-" + $0 }, into: &$0) }
        case .choice:
            writeList(into: &json) { json in
                json.member("type", "string")
                json.member("pattern", "^-?[^-,][^,]*$")
            }
        case .integer(let bounds):
            json.member("type", "integer")
            json.member("minimum", bounds.lowerBound)
            json.member("maximum", bounds.upperBound)
        case .number(let bounds):
            json.member("type", "number")
            json.member("minimum", Int(bounds.lowerBound))
            json.member("maximum", Int(bounds.upperBound))
        case .truth: json.member("type", "boolean")
        }
    }

    private static let choices = " A comma means any of them, a leading - none of them; repeated, all must hold."

    private var isList: Bool {
        switch parameter.kind {
        case .choice, .choiceOf, .options: true
        default: false
        }
    }

    private func writeValues(_ values: [String], into json: inout JSONWriter) {
        json.member("type", "string")
        json.key("enum")
        json.array { json in for value in values { json.value(value) } }
    }

    private func writeList(into json: inout JSONWriter, items: (inout JSONWriter) -> Void) {
        json.member("type", "array")
        json.member("minItems", 1)
        json.key("items")
        json.object(items)
    }

    /// A value that could be given, of the right type.
    private func writeExample(into json: inout JSONWriter) {
        switch parameter.kind {
        case .integer(let bounds): json.value(parameter.example.flatMap { Int($0) } ?? bounds.lowerBound)
        case .number(let bounds): json.value(parameter.example.flatMap { Double($0) } ?? bounds.lowerBound)
        case .truth: json.value(true)
        case .option(let values): json.value(parameter.example ?? values.first)
        case .options(let values), .choiceOf(let values): json.array { $0.value(parameter.example ?? values.first) }
        case .choice: json.array { $0.value(parameter.example ?? "an-id") }
        default: json.value(parameter.example ?? "")
        }
    }
}

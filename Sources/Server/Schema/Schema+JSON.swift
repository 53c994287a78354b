import Model

extension Schema {
    /// Writes the shape as JSON Schema (draft 2020-12), named shapes as references.
    func write(into json: inout JSONWriter) {
        if case .named(let name, _) = self {
            json.object { $0.member("$ref", "#/components/schemas/" + name) }
        } else {
            json.object { writeKeywords(into: &$0) }
        }
    }

    /// Writes the keywords, a named shape as what it stands for.
    func writeKeywords(into json: inout JSONWriter) {
        switch self {
        case .string(let example):
            json.member("type", "string")
            json.key("examples")
            json.array { $0.value(example) }
        case .oneOf(let values):
            json.member("type", "string")
            json.key("enum")
            json.array { for value in values { $0.value(value) } }
        case .date:
            json.member("type", "string")
            json.member("pattern", "^[0-9]{4}")
            json.key("examples")
            json.array { $0.value("2031-05-02") }
        case .integer:
            json.member("type", "integer")
            json.member("minimum", 0)
        case .share:
            json.member("type", "number")
            json.member("minimum", 0)
            json.member("maximum", 1)
        case .truth: json.member("type", "boolean")
        case .any: break
        case .array(let element):
            json.member("type", "array")
            json.key("items")
            element.write(into: &json)
        case .map: json.member("type", "object")
        case .object(let members), .named(_, let members): Self.write(members, into: &json)
        case .nullable(let schema):
            json.key("anyOf")
            json.array { json in
                schema.write(into: &json)
                json.object { $0.member("type", "null") }
            }
        }
    }

    private static func write(_ members: [Member], into json: inout JSONWriter) {
        json.member("type", "object")
        // Nothing is required: `fields=` may leave any member out.
        json.key("properties")
        json.object { json in
            for member in members {
                json.key(member.name)
                guard !member.summary.isEmpty else {
                    member.schema.write(into: &json)
                    continue
                }
                json.object { json in
                    json.member("description", member.summary)
                    if case .named = member.schema {
                        json.key("allOf")
                        json.array { member.schema.write(into: &$0) }
                    } else {
                        member.schema.writeKeywords(into: &json)
                    }
                }
            }
        }
        json.key("additionalProperties")
        json.value(false)
    }

    /// The named shapes in this one, itself included, each once.
    func collectNamed(into shapes: inout [String: Schema]) {
        switch self {
        case .named(let name, let members):
            guard shapes.updateValue(self, forKey: name) == nil else { return }
            for member in members { member.schema.collectNamed(into: &shapes) }
        case .object(let members): for member in members { member.schema.collectNamed(into: &shapes) }
        case .array(let schema), .nullable(let schema): schema.collectNamed(into: &shapes)
        default: break
        }
    }
}

import Foundation
import Model

/// Holds values against shapes as the description of the API writes them: the part of JSON Schema that it uses.
struct SchemaCheck {
    /// The whole description, whose named shapes are looked up.
    let document: JSONValue

    /// What is wrong with `value`, as paths and reasons.
    func faults(of value: JSONValue, against schema: JSONValue, at path: String = "") -> [String] {
        if let reference = schema["$ref"].string {
            let shape = document["components"]["schemas"][String(reference.split(separator: "/").last ?? "")]
            return shape == .null
                ? ["\(path): no shape \(reference)"] : faults(of: value, against: shape, at: path)
        }
        var faults: [String] = []
        for part in schema["allOf"].elements { faults += self.faults(of: value, against: part, at: path) }
        let choices = schema["anyOf"].elements
        if !choices.isEmpty, choices.allSatisfy({ !self.faults(of: value, against: $0, at: path).isEmpty }) {
            faults.append("\(path): fits none of the choices")
        }
        let values = schema["enum"].elements
        if !values.isEmpty && !values.contains(value) { faults.append("\(path): \(value) is not one of the values") }
        if let type = schema["type"].string, !value.isOf(type: type) { faults.append("\(path): is no \(type)") }
        if case .array(let elements) = value, schema["items"] != .null {
            for (index, element) in elements.enumerated() {
                faults += self.faults(of: element, against: schema["items"], at: "\(path)/\(index)")
            }
        }
        if case .object(let members) = value {
            let known = schema["properties"]
            for (name, member) in members {
                if known[name] != .null {
                    faults += self.faults(of: member, against: known[name], at: "\(path)/\(name)")
                } else if schema["additionalProperties"] == .bool(false) {
                    faults.append("\(path)/\(name): is not described")
                }
            }
        }
        return faults
    }
}

extension JSONValue {
    fileprivate func isOf(type: String) -> Bool {
        switch (self, type) {
        case (.string, "string"), (.bool, "boolean"), (.array, "array"), (.object, "object"), (.null, "null"),
            (.integer, "integer"), (.integer, "number"), (.number, "number"):
            true
        default: false
        }
    }
}

import Model

/// A JSON value with the way to it, so that a fault can name it.
struct AnnotationMember {
    let name: String
    let value: JSONValue

    /// The member `key` of an object; what is not there counts as null.
    subscript(key: String) -> AnnotationMember {
        get throws(AnnotationFault) {
            guard case .object(let members) = value else { throw fault("is no object") }
            return AnnotationMember(name: name.isEmpty ? key : "\(name).\(key)", value: members[key] ?? .null)
        }
    }

    /// The value, or nil where it is null.
    var optional: AnnotationMember? { value == .null ? nil : self }

    var isNull: Bool { value == .null }

    func string() throws(AnnotationFault) -> String {
        guard case .string(let string) = value else { throw fault("is no string") }
        return string
    }

    func optionalString() throws(AnnotationFault) -> String? { isNull ? nil : try string() }

    /// A whole number from 0.
    func count() throws(AnnotationFault) -> Int {
        guard case .integer(let number) = value, number >= 0 else { throw fault("is no whole number from 0") }
        return number
    }

    func number() throws(AnnotationFault) -> Double {
        switch value {
        case .integer(let number): return Double(number)
        case .number(let number): return number
        default: throw fault("is no number")
        }
    }

    func array() throws(AnnotationFault) -> [AnnotationMember] {
        guard case .array(let elements) = value else { throw fault("is no array") }
        return elements.enumerated().map { AnnotationMember(name: "\(name)[\($0)]", value: $1) }
    }

    func object() throws(AnnotationFault) -> [String: JSONValue] {
        guard case .object(let members) = value else { throw fault("is no object") }
        return members
    }

    /// The case of a closed list that the string names.
    func choice<Choice: RawRepresentable>(_ type: Choice.Type) throws(AnnotationFault) -> Choice
    where Choice.RawValue == String {
        guard let choice = Choice(rawValue: try string()) else { throw fault("is not one of the known values") }
        return choice
    }

    func fault(_ reason: String) -> AnnotationFault { AnnotationFault(member: name, reason: reason) }
}

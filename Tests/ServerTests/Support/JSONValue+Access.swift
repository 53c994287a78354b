import Model

extension JSONValue {
    /// A member of an object; null where there is none.
    subscript(name: String) -> JSONValue {
        if case .object(let members) = self { members[name] ?? .null } else { .null }
    }

    /// An element of an array; null where there is none.
    subscript(index: Int) -> JSONValue {
        elements.indices.contains(index) ? elements[index] : .null
    }

    var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

    var string: String? { if case .string(let string) = self { string } else { nil } }

    var integer: Int? { if case .integer(let number) = self { number } else { nil } }

    /// The names of an object's members, in order.
    var names: [String] { if case .object(let members) = self { members.keys.sorted() } else { [] } }
}

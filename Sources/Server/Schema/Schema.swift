/// The shape of a JSON value: what documents, columns of tables and the names of fields are made from.
indirect enum Schema: Hashable, Sendable {
    /// A string, with one that could stand there.
    case string(example: String)
    /// One of these strings.
    case oneOf([String])
    /// A date of ISO 8601, perhaps with a time.
    case date
    /// A whole number, not negative.
    case integer
    /// A number from 0 to 1.
    case share
    /// `true` or `false`.
    case truth
    /// Any value.
    case any
    /// A list.
    case array(Schema)
    /// An object of these members.
    case object([Member])
    /// An object of any members.
    case map
    /// An object that has a name of its own in the description of the API.
    case named(String, [Member])
    /// The value, or `null`.
    case nullable(Schema)

    /// A member of an object.
    struct Member: Hashable, Sendable {
        /// The name.
        let name: String
        /// What it holds.
        let schema: Schema
        /// What it means, in a sentence; "" where the name says it.
        let summary: String
        /// Whether it is there only where a parameter asks for it.
        let isOptional: Bool

        /// Creates a member.
        init(_ name: String, _ schema: Schema, _ summary: String = "", optional: Bool = false) {
            self.name = name
            self.schema = schema
            self.summary = summary
            isOptional = optional
        }
    }

    /// A string.
    static let text = Schema.string(example: "…")

    /// The values of an enumeration.
    static func values<Value: RawRepresentable<String> & CaseIterable>(of type: Value.Type) -> Schema {
        .oneOf(type.allCases.map(\.rawValue))
    }

    /// The members, where this is an object or may be one.
    var members: [Member]? {
        switch self {
        case .object(let members), .named(_, let members): members
        case .nullable(let schema): schema.members
        default: nil
        }
    }

    /// The paths of the members, joined by dots, members of members included: what `fields=` may name.
    var paths: [String] {
        (members ?? []).flatMap { member in [member.name] + member.schema.paths.map { member.name + "." + $0 } }
    }

    /// The paths of the members that are no objects themselves: the columns of a table.
    ///
    /// - Parameter optional: The members to have of those that are not always there.
    /// - Returns: The paths, joined by dots, in the order of the members.
    func columns(with optional: Set<String>) -> [String] {
        (members ?? []).filter { !$0.isOptional || optional.contains($0.name) }
            .flatMap { member in
                let inner = member.schema.columns(with: optional)
                return inner.isEmpty ? [member.name] : inner.map { member.name + "." + $0 }
            }
    }
}

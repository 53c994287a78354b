import Index

/// The checked parameters of a request, by the table of its route.
struct Arguments: Sendable {
    /// One occurrence of a parameter.
    struct Given: Sendable {
        /// The parameter's name.
        let name: String
        /// The value.
        let argument: Argument
        /// Whether it only changes how rows are written.
        let isPresentation: Bool
        /// `name=value`, encoded.
        let encoded: String
    }

    /// What was given, name by name in the order of the table: equal for requests that mean the same, and so few that
    /// looking through them is faster than hashing a name.
    let canonical: [Given]

    /// Keeps what a reader has checked and ordered.
    init(_ canonical: [Given]) {
        self.canonical = canonical
    }

    private func first(_ name: String) -> Argument? { canonical.first { $0.name == name }?.argument }

    /// The text of an option, a date or a cursor.
    func text(_ name: String) -> String? {
        if case .text(let text) = first(name) { text } else { nil }
    }

    /// The options of a list of them.
    func texts(_ name: String) -> [String] {
        if case .texts(let texts) = first(name) { texts } else { [] }
    }

    /// What rows hold only where it is asked for: what `include` names, and what `fields` names or a member of it.
    var optionalMembers: [String] {
        texts("include") + texts("fields").map { String($0.prefix { $0 != "." }) }
    }

    /// The query for words.
    var search: TextQuery? {
        if case .search(let query) = first("q") { query } else { nil }
    }

    /// A whole number.
    func integer(_ name: String) -> Int? {
        if case .integer(let number) = first(name) { number } else { nil }
    }

    /// A number.
    func number(_ name: String) -> Double? {
        if case .number(let number) = first(name) { number } else { nil }
    }

    /// A truth value.
    func truth(_ name: String) -> Bool? {
        if case .truth(let truth) = first(name) { truth } else { nil }
    }

    /// All occurrences of a choice of ids or words.
    func choices(_ name: String) -> [Choice<String>] {
        canonical.compactMap { given in
            if given.name == name, case .choice(let choice) = given.argument { choice } else { nil }
        }
    }

    /// All occurrences of a choice of the values of an enumeration.
    func choices<Value: RawRepresentable<String> & Hashable & Sendable>(
        _ name: String,
        as type: Value.Type
    ) -> [Choice<Value>] {
        choices(name)
            .map { choice in
                Choice(
                    anyOf: choice.anyOf.compactMap(Value.init(rawValue:)),
                    noneOf: choice.noneOf.compactMap(Value.init(rawValue:))
                )
            }
    }

    /// The value of an enumeration.
    func option<Value: RawRepresentable<String>>(_ name: String, as type: Value.Type) -> Value? {
        text(name).flatMap(Value.init(rawValue:))
    }

    /// The inclusive dates of publication.
    var dates: DateBounds { DateBounds(from: text("from"), to: text("to")) }
}

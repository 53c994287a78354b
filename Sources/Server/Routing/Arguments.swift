import Index

/// The checked parameters of a request, by the table of its route.
struct Arguments: Sendable {
    /// One occurrence of a parameter.
    struct Given: Sendable {
        /// The parameter's name.
        let name: String
        /// Whether it only changes how rows are written.
        let isPresentation: Bool
        /// `name=value`, encoded.
        let encoded: String
    }

    /// One parameter's values, in the order of the request.
    struct Values: Sendable {
        /// The parameter's name.
        let name: String
        /// At least one value.
        var arguments: [Argument]
    }

    /// What was given, each parameter once: so few that looking through them is faster than hashing a name.
    private let values: [Values]
    /// What was given, name by name in the order of the table, encoded: equal for requests that mean the same.
    let canonical: [Given]

    /// Keeps what a reader has checked.
    init(values: [Values], canonical: [Given]) {
        self.values = values
        self.canonical = canonical
    }

    private func all(_ name: String) -> [Argument] { values.first { $0.name == name }?.arguments ?? [] }

    /// The text of an option, a date or a cursor.
    func text(_ name: String) -> String? {
        if case .text(let text) = all(name).first { text } else { nil }
    }

    /// The options of a list of them.
    func texts(_ name: String) -> [String] {
        if case .texts(let texts) = all(name).first { texts } else { [] }
    }

    /// The query for words.
    var search: TextQuery? {
        if case .search(let query) = all("q").first { query } else { nil }
    }

    /// A whole number.
    func integer(_ name: String) -> Int? {
        if case .integer(let number) = all(name).first { number } else { nil }
    }

    /// A number.
    func number(_ name: String) -> Double? {
        if case .number(let number) = all(name).first { number } else { nil }
    }

    /// A truth value.
    func truth(_ name: String) -> Bool? {
        if case .truth(let truth) = all(name).first { truth } else { nil }
    }

    /// All occurrences of a choice of ids or words.
    func choices(_ name: String) -> [Choice<String>] {
        all(name).compactMap { if case .choice(let choice) = $0 { choice } else { nil } }
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

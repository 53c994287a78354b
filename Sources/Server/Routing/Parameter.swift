/// One parameter of a route's query: a row of a table, which the reader checks requests by and documents are made from.
///
/// A class, so that looking through a table copies no rows.
final class Parameter: Sendable {
    /// What a value has to be.
    enum Kind: Hashable, Sendable {
        /// Any text of so many Unicode scalars.
        case text(ClosedRange<Int>)
        /// A query for words, as the index parses it.
        case search
        /// Any of some values, none of those with a leading `-`; several occurrences must all hold.
        case choice
        /// As ``choice``, of these values only.
        case choiceOf([String])
        /// One of these values.
        case option([String])
        /// One or several of these values, separated by commas.
        case options([String])
        /// A whole number in these bounds.
        case integer(ClosedRange<Int>)
        /// A number in these bounds.
        case number(ClosedRange<Double>)
        /// `true` or `false`.
        case truth
        /// A date, or the year or month that it begins with.
        case date
        /// What `links` gave for another page.
        case cursor
    }

    /// The name.
    let name: String
    /// What a value has to be.
    let kind: Kind
    /// What it is for, in a sentence.
    let summary: String
    /// Whether it only changes how rows are written, not which rows there are and in what order.
    let isPresentation: Bool
    /// Whether there is no answer without it.
    let isRequired: Bool
    /// A value that could be given, or nil where the kind says it.
    let example: String?

    /// Creates a row.
    init(
        _ name: String,
        _ kind: Kind,
        presentation: Bool = false,
        required: Bool = false,
        example: String? = nil,
        _ summary: String
    ) {
        self.name = name
        self.kind = kind
        self.summary = summary
        self.example = example
        isPresentation = presentation
        isRequired = required
    }

    /// Whether several occurrences mean something.
    var repeats: Bool {
        switch kind {
        case .choice, .choiceOf: true
        default: false
        }
    }
}

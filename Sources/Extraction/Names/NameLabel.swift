/// The kinds of name that the tagger tells apart, in the form that it learns: each but the first word of a name goes on
/// from the one before.
enum NameLabel: UInt8, CaseIterable {
    case none, person, personInside, organization, organizationInside, place, placeInside, other, otherInside

    /// The labels of a model of names.
    static let labels = allCases.map { "\($0)" }

    /// The label of a first word, or none.
    var opening: NameLabel { self == .none || rawValue % 2 == 1 ? self : NameLabel(rawValue: rawValue - 1) ?? .none }
    /// The label of a further word.
    var inside: NameLabel { opening == .none ? .none : NameLabel(rawValue: opening.rawValue + 1) ?? .none }
}

/// The attributes that are kept.
enum HTMLAttribute: String, CaseIterable {
    case charset
    case `class`
    case content
    case datetime
    case hidden
    case href
    case httpEquiv = "http-equiv"
    case id
    case itemprop
    case itemtype
    case lang
    case name
    case property
    case rel
    case role
    case style
    case type

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// The attribute of that name in lower case, or nil for one that is not kept.
    static func named(_ name: String) -> HTMLAttribute? { byName[name] }
}

/// What a token is in an attribution, in the form that the taggers learn: each but the first of a stretch goes on from
/// the one before (the BIO scheme of Ramshaw and Marcus, 1995).
enum Role: UInt8, CaseIterable {
    case none, source, sourceInside, cue, cueInside, content, contentInside

    /// The labels of a model of these roles.
    static let labels = allCases.map { "\($0)" }

    var isSource: Bool { self == .source || self == .sourceInside }
    var isCue: Bool { self == .cue || self == .cueInside }
    var isContent: Bool { self == .content || self == .contentInside }
}

import Model

/// A name as it stands in the text, before it is joined to an entity.
struct NameMention: Hashable, Sendable {
    /// What the words around a name and in it say of its kind.
    struct Evidence: OptionSet, Hashable, Sendable {
        let rawValue: UInt32

        /// A title or role stands before it, or it begins with a given name.
        static let person = Evidence(rawValue: 1)
        /// It holds a word of organisations' names, or is an acronym.
        static let organization = Evidence(rawValue: 2)
        /// The gazetteer has it, or it holds a word of places' names.
        static let place = Evidence(rawValue: 4)
        /// `in`, `at` or `near` stands before it.
        static let location = Evidence(rawValue: 8)
        /// A word of events' names ends it.
        static let event = Evidence(rawValue: 16)
        /// A nationality, religion or party's adherent.
        static let group = Evidence(rawValue: 32)
        /// `the` stands before it.
        static let article = Evidence(rawValue: 64)
        /// It is the subject of a verb of saying.
        static let speaks = Evidence(rawValue: 128)
        /// `Mr`, `Sir`.
        static let masculine = Evidence(rawValue: 256)
        /// `Mrs`, `Ms`, `Lady`.
        static let feminine = Evidence(rawValue: 512)
        /// `from`, `to` or `through` stands before it, as before places, but before people too.
        static let direction = Evidence(rawValue: 1024)
        /// The tagger takes it for a person's.
        static let taggedPerson = Evidence(rawValue: 2048)
        /// The tagger takes it for an organisation's.
        static let taggedOrganization = Evidence(rawValue: 4096)
        /// The tagger takes it for a place's.
        static let taggedPlace = Evidence(rawValue: 8192)
        /// The tagger takes it for the name of something else.
        static let taggedOther = Evidence(rawValue: 16384)
        /// The words around it speak of a company or another body: `shares in Severoil`, `Severoil, the oil firm`.
        static let body = Evidence(rawValue: 32768)
        /// It is a given name, or begins with one, and nothing else introduces somebody.
        static let givenName = Evidence(rawValue: 65536)
        /// A city of the world has it, and hardly anybody is called so.
        static let city = Evidence(rawValue: 131072)
    }

    /// The tokens of the name, without titles.
    let tokens: Range<Int>
    /// The tokens of the role or title that stands before it; empty where there is none.
    let role: Range<Int>
    /// The passage.
    let passage: Int
    /// The first token of the role, or of the name where there is none.
    var start: Int { role.isEmpty ? tokens.lowerBound : role.lowerBound }
    /// What speaks for which kind.
    var evidence: Evidence
}

/// What the lexicon knows of a word; a word may belong to several classes.
public struct WordClass: OptionSet, Hashable, Sendable {
    /// One bit a class.
    public let rawValue: UInt64

    /// Creates a set from its bits.
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// `the`, `some`, `two`.
    public static let determiner = WordClass(rawValue: 1 << 0)
    /// `his`, `whose`.
    public static let possessive = WordClass(rawValue: 1 << 1)
    /// `he`, `they`.
    public static let subject = WordClass(rawValue: 1 << 2)
    /// `him`, `them`.
    public static let object = WordClass(rawValue: 1 << 3)
    /// `himself`.
    public static let reflexive = WordClass(rawValue: 1 << 4)
    /// `who`, `which`.
    public static let relative = WordClass(rawValue: 1 << 5)
    /// The word `that`.
    public static let that = WordClass(rawValue: 1 << 6)
    /// `and`, `but`.
    public static let coordinator = WordClass(rawValue: 1 << 7)
    /// `while`, `because`.
    public static let subordinator = WordClass(rawValue: 1 << 8)
    /// `of`, `during`.
    public static let preposition = WordClass(rawValue: 1 << 9)
    /// `has`, `would`.
    public static let auxiliary = WordClass(rawValue: 1 << 10)
    /// `not`, `didn't`.
    public static let negation = WordClass(rawValue: 1 << 11)
    /// `also`, `later`.
    public static let adverb = WordClass(rawValue: 1 << 12)
    /// `Monday`.
    public static let weekday = WordClass(rawValue: 1 << 13)
    /// `March`, `Sept`.
    public static let month = WordClass(rawValue: 1 << 14)
    /// `Mr`, `President`: stands before a name.
    public static let title = WordClass(rawValue: 1 << 15)
    /// `spokesman`, `minister`: somebody by what they do or are.
    public static let role = WordClass(rawValue: 1 << 16)
    /// `officials`, `voters`: several people.
    public static let group = WordClass(rawValue: 1 << 17)
    /// `campaign`, `court`: a body that can speak.
    public static let organ = WordClass(rawValue: 1 << 18)
    /// `poll`, `letter`: a text that can say something.
    public static let document = WordClass(rawValue: 1 << 19)
    /// `Party`, `Inc`: a word of organisations' names.
    public static let organizationWord = WordClass(rawValue: 1 << 20)
    /// `County`, `River`: a word of places' names.
    public static let placeWord = WordClass(rawValue: 1 << 21)
    /// `Olympics`, `War`: a word of events' names.
    public static let eventWord = WordClass(rawValue: 1 << 22)
    /// `Jr`, `III`.
    public static let suffix = WordClass(rawValue: 1 << 23)
    /// `van`, `al`: a lower-case part of a name.
    public static let particle = WordClass(rawValue: 1 << 24)
    /// `of`, `and`: joins the parts of a name.
    public static let connector = WordClass(rawValue: 1 << 25)
    /// A word of the language that is written in lower case.
    public static let common = WordClass(rawValue: 1 << 26)
    /// A given name.
    public static let givenName = WordClass(rawValue: 1 << 27)
    /// A place, or the phrase of one.
    public static let place = WordClass(rawValue: 1 << 28)
    /// A nationality, a religion or a party's adherent.
    public static let nationality = WordClass(rawValue: 1 << 29)
    /// An abbreviation that never ends a sentence.
    public static let abbreviationBefore = WordClass(rawValue: 1 << 30)
    /// An abbreviation that may end a sentence.
    public static let abbreviation = WordClass(rawValue: 1 << 31)
    /// `TV`, `GDP`: an abbreviation in capitals that names nobody.
    public static let thing = WordClass(rawValue: 1 << 32)

    /// `Mr`, `brother`, `spokesman`: says that somebody is a man.
    public static let masculine = WordClass(rawValue: 1 << 33)
    /// `Mrs`, `sister`, `spokeswoman`: says that somebody is a woman.
    public static let feminine = WordClass(rawValue: 1 << 34)

    /// `parliament`, `border`: what a country has.
    public static let stateWord = WordClass(rawValue: 1 << 35)
    /// `Brothers`, `Orchestra`: ends the names of bodies, but is a surname or a common word as well.
    public static let bodyWord = WordClass(rawValue: 1 << 38)
    /// `shares`, `takeover`: what a company has, or what befalls it.
    public static let firmGood = WordClass(rawValue: 1 << 39)
    /// `founder`, `striker`: somebody of a company or a club.
    public static let firmRole = WordClass(rawValue: 1 << 40)
    /// `airline`, `drugmaker`: a company by what it does.
    public static let firmKind = WordClass(rawValue: 1 << 41)
    /// A given name of the longer list, which the taggers did not learn with.
    public static let otherGivenName = WordClass(rawValue: 1 << 42)
    /// A city of the longer list, which the taggers did not learn with and nobody is called.
    public static let city = WordClass(rawValue: 1 << 43)
    /// A given name that men bear and hardly any woman, in whichever language.
    public static let masculineName = WordClass(rawValue: 1 << 44)
    /// A given name that women bear and hardly any man.
    public static let feminineName = WordClass(rawValue: 1 << 45)
    /// `minister`, `judge`: what one person is at a time, whom the text names by it.
    public static let office = WordClass(rawValue: 1 << 46)
    /// `physiotherapist`, `gran`: what a person is, of the longer list, which the taggers did not learn with.
    public static let personNoun = WordClass(rawValue: 1 << 47)
    /// Words that make an adjective of a name before a hyphen: `based` in `London-based`.
    public static let combining = WordClass(rawValue: 1 << 48)
    /// A given name of either list.
    public static let anyGivenName: WordClass = [.givenName, .otherGivenName]
    /// The classes that rules alone go by: the taggers see the words themselves.
    public static let ofRules: WordClass = [
        .bodyWord, .firmGood, .firmRole, .firmKind, .anyBody, .epithet, .otherGivenName, .city, .masculineName,
        .feminineName, .office, .personNoun, .combining,
    ]

    /// `business`, `organisation`: a body of any sort.
    public static let anyBody = WordClass(rawValue: 1 << 36)

    /// `striker`, `mother`: stands in news for somebody just named.
    public static let epithet = WordClass(rawValue: 1 << 37)

    /// The words that carry structure rather than meaning.
    public static let function: WordClass = [
        .determiner, .possessive, .subject, .object, .reflexive, .relative, .that, .coordinator, .subordinator,
        .preposition, .auxiliary, .negation,
    ]

    /// The names that `word-classes.txt` uses.
    static let named: [String: WordClass] = [
        "determiner": .determiner, "possessive": .possessive, "subject": .subject, "object": .object,
        "reflexive": .reflexive, "relative": .relative, "that": .that, "coordinator": .coordinator,
        "subordinator": .subordinator, "preposition": .preposition, "auxiliary": .auxiliary, "negation": .negation,
        "adverb": .adverb, "weekday": .weekday, "month": .month, "title": .title, "role": .role, "group": .group,
        "organ": .organ, "document": .document, "orgword": .organizationWord, "placeword": .placeWord,
        "eventword": .eventWord, "suffix": .suffix, "particle": .particle, "connector": .connector,
        "thing": .thing, "masculine": .masculine, "feminine": .feminine,
        "stateword": .stateWord, "office": .office, "anybody": .anyBody, "epithet": .epithet, "bodyword": .bodyWord,
        "personnoun": .personNoun, "combining": .combining,
        "firmgood": .firmGood, "firmrole": .firmRole, "firmkind": .firmKind, "before": .abbreviationBefore,
        "any": .abbreviation,
    ]
}

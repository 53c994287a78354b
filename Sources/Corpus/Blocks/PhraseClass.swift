/// What phrases of the page tell of a line that holds them; a line may have several classes.
struct PhraseClass: OptionSet, Hashable {
    let rawValue: UInt64

    /// The header of a list of other stories: as the whole line, or with a name behind it.
    static let headerWhole = PhraseClass(rawValue: 1 << 0)
    static let headerStart = PhraseClass(rawValue: 1 << 1)
    /// What stands before the title of another story.
    static let teaserStart = PhraseClass(rawValue: 1 << 2)
    /// Buttons and notes of the page.
    static let controlWhole = PhraseClass(rawValue: 1 << 3)
    static let controlStart = PhraseClass(rawValue: 1 << 4)
    /// Words about cookies, scripts and terms.
    static let cookieInside = PhraseClass(rawValue: 1 << 5)
    /// Corrections, notes of the editors, disclaimers.
    static let noteStart = PhraseClass(rawValue: 1 << 6)
    static let noteInside = PhraseClass(rawValue: 1 << 7)
    /// What asks to subscribe or to log in.
    static let subscribeStart = PhraseClass(rawValue: 1 << 9)
    static let subscribeInside = PhraseClass(rawValue: 1 << 10)
    /// What asks to sign up for a letter, and the words for letters.
    static let signupStart = PhraseClass(rawValue: 1 << 11)
    static let letterInside = PhraseClass(rawValue: 1 << 12)
    /// An outlet's words about itself, and what they ask the reader to do.
    static let promoStart = PhraseClass(rawValue: 1 << 13)
    static let promoInside = PhraseClass(rawValue: 1 << 14)
    /// What stands before the agency or outlet that the story is taken from.
    static let sourceStart = PhraseClass(rawValue: 1 << 15)
    /// Lines that reserve rights.
    static let rightsStart = PhraseClass(rawValue: 1 << 16)
    static let rightsInside = PhraseClass(rawValue: 1 << 17)
    /// Lines with which an outlet takes leave.
    static let thanksStart = PhraseClass(rawValue: 1 << 18)
    /// Lines that name who worked on a story.
    static let reportingStart = PhraseClass(rawValue: 1 << 19)
    static let reportingInside = PhraseClass(rawValue: 1 << 20)
    static let reportingEnd = PhraseClass(rawValue: 1 << 21)
    /// Beginnings of bylines, and bylines that name nobody.
    static let bylineStart = PhraseClass(rawValue: 1 << 22)
    static let staffWhole = PhraseClass(rawValue: 1 << 23)
    /// Beginnings of the texts of pictures, and words that only they hold.
    static let captionStart = PhraseClass(rawValue: 1 << 24)
    static let captionInside = PhraseClass(rawValue: 1 << 25)
    /// What stands before the name of a photographer.
    static let creditStart = PhraseClass(rawValue: 1 << 26)
    /// Names of a newspaper's parts over its titles.
    static let rubricWhole = PhraseClass(rawValue: 1 << 27)
    /// Headers of summaries.
    static let keypointsWhole = PhraseClass(rawValue: 1 << 28)
    /// Words for the length of a text.
    static let readingWhole = PhraseClass(rawValue: 1 << 29)
    /// Frames of press releases.
    static let pressWhole = PhraseClass(rawValue: 1 << 30)
    static let pressStart = PhraseClass(rawValue: 1 << 31)
    /// What notes on authors tell.
    static let bioInside = PhraseClass(rawValue: 1 << 32)
    /// What those who write for the press are called.
    static let tradeWord = PhraseClass(rawValue: 1 << 33)
    /// What follows the name in a note on an author whom the byline has named.
    static let bioverbWord = PhraseClass(rawValue: 1 << 34)
    /// Words that a credit of a picture holds.
    static let pictureWord = PhraseClass(rawValue: 1 << 35)
    /// Words of the names of bodies that are no outlets.
    static let organWord = PhraseClass(rawValue: 1 << 36)
    /// Words of outlets' names.
    static let pressWord = PhraseClass(rawValue: 1 << 37)

    /// What stands before the name of who paid for the page.
    static let sponsorStart = PhraseClass(rawValue: 1 << 39)
    /// What goes before a trade (`senior`, `city`).
    static let roleWord = PhraseClass(rawValue: 1 << 40)
    /// Words of the names of a newspaper's sections.
    static let sectionWord = PhraseClass(rawValue: 1 << 38)

    /// The classes by the names and places of the table.
    static let named: [String: PhraseClass] = [
        "header whole": .headerWhole, "header start": .headerStart, "teaser start": .teaserStart,
        "control whole": .controlWhole, "control start": .controlStart, "cookie inside": .cookieInside,
        "note start": .noteStart, "note inside": .noteInside, "subscribe start": .subscribeStart,
        "subscribe inside": .subscribeInside, "signup start": .signupStart,
        "letter inside": .letterInside, "promo start": .promoStart, "promo inside": .promoInside,
        "source start": .sourceStart, "rights start": .rightsStart, "rights inside": .rightsInside,
        "thanks start": .thanksStart, "reporting start": .reportingStart, "reporting inside": .reportingInside,
        "reporting end": .reportingEnd, "byline start": .bylineStart, "staff whole": .staffWhole,
        "caption start": .captionStart, "caption inside": .captionInside, "credit start": .creditStart,
        "rubric whole": .rubricWhole, "keypoints whole": .keypointsWhole, "reading whole": .readingWhole,
        "press whole": .pressWhole, "press start": .pressStart, "bio inside": .bioInside, "trade word": .tradeWord,
        "bioverb word": .bioverbWord, "picture word": .pictureWord, "organ word": .organWord, "press word": .pressWord,
        "section word": .sectionWord, "sponsor start": .sponsorStart, "role word": .roleWord,
    ]
}

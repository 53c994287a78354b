/// The places that metadata are read from, as the field `evidence` names them.
public enum MetadataEvidence {
    /// A member of the record.
    public static let record = "record"
    /// The first line, which looks like a headline and has the story behind it.
    public static let firstLine = "first_line"
    /// The name of the site behind the headline.
    public static let titleLine = "title_line"
    /// A line that says who wrote it.
    public static let byline = "byline"
    /// A line behind the story that says who reported it.
    public static let reportingLine = "reporting_line"
    /// The note on the author behind the story.
    public static let authorBio = "author_bio"
    /// The line `Source: …` behind the story.
    public static let sourceLine = "source_line"
    /// The line that sends readers to the outlet's own pages.
    public static let promoLine = "promo_line"
    /// A line that asks to sign up for the outlet's letter.
    public static let signupLine = "signup_line"
    /// The line that reserves the outlet's rights.
    public static let rightsLine = "rights_line"
    /// An address of the web or of mail that spells a name on the page.
    public static let addressLine = "address_line"
    /// The subtitle, where it says who writes.
    public static let subtitle = "subtitle"
    /// The credit of a picture.
    public static let creditLine = "credit_line"
    /// A line that holds the date of publication.
    public static let dateLine = "date_line"
    /// The place, agency and date before the story's first words.
    public static let dateline = "dateline"
}

/// The English words of four letters and more that stand in nearly every report.
enum CommonWords {
    private static let hashes = Set(
        """
        about above across after again against almost along already also although always among another around asked
        away back became because been before began behind being below best better between both brought call called came
        cannot comes could days despite does doing done down during each earlier early either else ended enough even
        every expected face first five following former found four from further gave give given going good great group
        half have having head held help here high himself hours however including inside into issue just keep kept
        know known large last late later latest least left less like likely little long look made make making many
        meanwhile might million minutes monday month months more most move much must nearly need never news next night
        nine nothing number often once only open order other others over part people place plan plans point public
        quite rather reported reports same saturday says second seen series service several shall should show since
        some something soon spokesman spokeswoman start state still such sunday support sure take taken tell than thank
        that their them themselves then there these they thing things think this those though three through thursday
        time times today together told tomorrow took toward towards tuesday under until upon used using very want
        wants wednesday week weeks well went were what when where whether which while whole whose will with within
        without work would year years yesterday your said statement friday country government
        """
        .split(whereSeparator: \.isWhitespace).map { StableHash.of(String($0)) }
    )

    /// Whether the word with that hash is one of them.
    static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }
}

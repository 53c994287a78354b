/// What people do whom nobody does beside the others: a judge is hardly the goalkeeper of that name.
///
/// Words that people of several fields are called (`director`, `manager`, `author`, `captain`) are in none.
enum Occupations {
    /// A field of work.
    enum Field: CaseIterable {
        case politics, sport, arts, law, science, trade

        fileprivate var words: String {
            switch self {
            case .politics:
                """
                minister president premier chancellor senator congressman congresswoman representative mp councillor mayor
                governor ambassador lawmaker legislator diplomat
                """
            case .sport:
                """
                striker midfielder defender goalkeeper keeper winger forward skipper batsman bowler cyclist sprinter golfer
                boxer jockey swimmer skier hooker prop fly-half scrum-half quarterback pitcher footballer athlete runner
                wicketkeeper
                """
            case .arts:
                """
                singer songwriter singer-songwriter rapper guitarist drummer bassist cellist violinist pianist composer actor
                actress novelist poet playwright painter sculptor film-maker filmmaker cinematographer cameraman
                choreographer dancer comedian
                """
            case .law: "judge magistrate prosecutor barrister solicitor detective constable"
            case .science:
                """
                nurse surgeon physician epidemiologist biologist physicist chemist geologist virologist astronomer scientist
                midwife paramedic engineer
                """
            case .trade:
                "farmer fisherman baker builder plumber electrician carpenter shopkeeper publican trader banker"
            }
        }
    }

    private static let fields = Dictionary(
        uniqueKeysWithValues: Field.allCases.flatMap { field in
            field.words.split(whereSeparator: \.isWhitespace).map { (StableHash.of(String($0)), field) }
        }
    )

    /// The field of somebody whose role ends in the word of that hash, or nil.
    static func field(of head: UInt64) -> Field? { fields[head] }
}

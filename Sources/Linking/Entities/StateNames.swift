/// The states and provinces whose names North American newspapers shorten behind that of a town, as in `Duluth, Minn.`.
///
/// After the lists of the Associated Press and the Canadian Press.
enum StateNames {
    private static let names = Dictionary(
        uniqueKeysWithValues: """
            ala:alabama ariz:arizona ark:arkansas calif:california colo:colorado conn:connecticut del:delaware fla:florida
            ga:georgia ill:illinois ind:indiana kan:kansas ky:kentucky la:louisiana md:maryland mass:massachusetts
            mich:michigan minn:minnesota miss:mississippi mo:missouri mont:montana neb:nebraska nev:nevada n.h:new_hampshire
            n.j:new_jersey n.m:new_mexico n.y:new_york n.c:north_carolina n.d:north_dakota okla:oklahoma ore:oregon
            pa:pennsylvania r.i:rhode_island s.c:south_carolina s.d:south_dakota tenn:tennessee vt:vermont va:virginia
            wash:washington w.va:west_virginia wis:wisconsin wyo:wyoming
            alta:alberta b.c:british_columbia man:manitoba n.b:new_brunswick n.s:nova_scotia ont:ontario
            p.e.i:prince_edward_island que:quebec sask:saskatchewan
            """
            .split(whereSeparator: \.isWhitespace)
            .map { pair in
                let words = pair.split(separator: ":")
                return (String(words[0]) + ".", String(words[1]).replacing("_", with: " "))
            }
    )

    /// The folded name that a folded abbreviation with its last stop stands for, `minnesota` for `minn.`, or nil.
    static func name(of abbreviation: String) -> String? { names[abbreviation] }
}

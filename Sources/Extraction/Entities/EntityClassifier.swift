import Model

/// Decides what kind of thing a name names.
struct EntityClassifier {
    /// The kind of a name of `wordCount` words with that evidence.
    ///
    /// Words in the name count for more than words around it; a name of two or three words that nothing speaks against
    /// is a person's, and so is one whose last word stands alone for it behind a given name (`endsAlone`) or for a person
    /// (`endsAsSurname`), unless something speaks against it that is no tagger.
    func type(
        _ evidence: EvidenceCount,
        wordCount: Int,
        isCity: Bool,
        hasCommonWord: Bool,
        endsAsBody: Bool,
        endsAlone: Bool,
        endsAsSurname: Bool
    ) -> EntityType {
        if evidence.masculine + evidence.feminine > 0 { return .person }
        if evidence.event > 0 && evidence.event >= evidence.organization { return .event }
        if evidence.group > 0 { return .group }
        // What the last of several words tells counts less than what is said of a single one.
        let asPlace = evidence.taggedPlace - (wordCount == 1 ? 1 : 0)
        let otherwise = max(evidence.place, evidence.location, asPlace)
        let isNothingElse = evidence.organization + evidence.place + evidence.body == 0
        if endsAlone, isNothingElse, evidence.taggedPlace == 0, evidence.person > 0 { return .person }
        if endsAsSurname, isNothingElse, !hasCommonWord, evidence.taggedOrganization == 0 { return .person }
        // A given name alone says little: Chelsea is a club, and Martin Corry nobody else for one line that is unclear.
        let known = wordCount == 1 ? evidence.introduced : evidence.person
        let isBody = evidence.body > known || evidence.body == known && (wordCount == 1 || endsAsBody)
        if evidence.body > otherwise && isBody { return .organization }
        if isCity && isNobody(evidence) { return .place }
        if let tagged = tagged(evidence, wordCount: wordCount) { return tagged }
        if evidence.organization > 0 && evidence.organization >= evidence.person { return .organization }
        if evidence.place > 0 && evidence.place >= evidence.person { return .place }
        if evidence.person > 0 { return .person }
        if wordCount == 1 { return single(evidence) }
        if evidence.article > 0 && evidence.article >= evidence.speaks { return .organization }
        if evidence.location > evidence.speaks { return .place }
        if wordCount <= 3 && !hasCommonWord { return .person }
        return evidence.speaks > 0 && wordCount == 2 ? .person : .other
    }

    /// Whether nothing makes a person or a body of what is a city elsewhere: nothing introduces anybody by the name, it says
    /// nothing, and it is not mostly taken for a body.
    private func isNobody(_ evidence: EvidenceCount) -> Bool {
        evidence.person + evidence.speaks + evidence.organization == 0
            && evidence.taggedOrganization <= evidence.taggedPlace + evidence.taggedPerson
    }

    /// What most mentions were tagged as; nil where the tagger knows nothing of the name, or only that it is one.
    private func tagged(_ evidence: EvidenceCount, wordCount: Int) -> EntityType? {
        let person = evidence.taggedPerson
        let organization = evidence.taggedOrganization
        let place = evidence.taggedPlace
        let most = max(person, organization, place)
        if most == 0 { return nil }
        // A word that stands behind `in` and never speaks is a place's, known or not.
        let isPlaced = evidence.location + evidence.place > evidence.speaks
        if wordCount == 1 && isPlaced && evidence.person == 0 && organization < most {
            return .place
        }
        // Where two are tagged alike, the words in the name and around it decide.
        if person == most && (evidence.person > 0 || person > max(organization, place)) { return .person }
        if organization == most && (evidence.organization > 0 || organization > place) { return .organization }
        return place == most ? .place : .person
    }

    private func single(_ evidence: EvidenceCount) -> EntityType {
        if evidence.location > evidence.speaks && evidence.location >= evidence.article { return .place }
        if evidence.article > 0 { return .organization }
        if evidence.speaks > 0 { return .person }
        return evidence.direction > 0 ? .place : .other
    }
}

import Testing

@testable import Training

@Suite struct SpeakerHeadTests {
    @Test(
        "The main noun of a phrase is its last word before what describes it",
        arguments: [
            ("Mr. Lund", "lund"), ("Jonas Lund Jr.", "lund"), ("Lund spokesman Bo Aster", "aster"),
            ("Aster, the Lund spokesman", "aster"), ("the Lund campaign", "campaign"),
            ("a senator from Talvia", "senator"),
            ("Lund's", "lund"), ("Harbour Board press secretary Ida Vell", "vell"),
            ("the University of Brenn", "university"),
            ("O’Keefe", "o’keefe"), ("officials said", "officials"), ("Lund - the mayor", "lund"),
        ]
    )
    func head(phrase: String, head: String) {
        #expect(SpeakerHead.head(phrase) == head)
    }

    @Test("A phrase without words has none", arguments: ["", "“”", "…"])
    func none(phrase: String) {
        #expect(SpeakerHead.head(phrase) == nil)
    }
}

import Foundation
import Testing

@testable import Quality

@Suite struct MarkedArticleTests {
    @Test("Of the mentions of people, organisations and places, names are the proper nouns at their heads")
    func readsNames() throws {
        let json = """
            {"id": "a", "text": "The poet Ana Duarte of Lisbon left the University of Porto; harbour workers did.",
             "sentences": [[[0, 3, "DT"], [4, 8, "NN"], [9, 12, "NNP"], [13, 19, "NNP"], [20, 22, "IN"], [23, 29, "NNP"],
              [30, 34, "VBD"], [35, 38, "DT"], [39, 49, "NNP"], [50, 52, "IN"], [53, 58, "NNP"], [58, 59, ":"],
              [60, 67, "NN"], [68, 75, "NNS"], [76, 79, "VBD"]]],
             "entities": [{"start": 0, "end": 29, "type": "person", "group": 1},
              {"start": 23, "end": 29, "type": "place", "group": 2},
              {"start": 35, "end": 58, "type": "organization", "group": 3},
              {"start": 53, "end": 58, "type": "place", "group": 4},
              {"start": 60, "end": 75, "type": "person", "group": 5}]}
            """
        let article = try JSONDecoder().decode(MarkedArticle.self, from: Data(json.utf8))
        let scalars = Array(article.text.unicodeScalars)
        let names = article.names.map { name in
            "\(name.group) \(String(String.UnicodeScalarView(scalars[name.start..<name.end])))"
        }
        #expect(names == ["1 Ana Duarte", "2 Lisbon", "3 University of Porto"])
    }

    @Test("What nobody marked is no article")
    func refuses() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(MarkedArticle.self, from: Data(#"{"id": "a", "text": "Lisbon"}"#.utf8))
        }
    }
}

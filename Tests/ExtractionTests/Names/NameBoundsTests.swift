import Model
import TestSupport
import Testing

@testable import Extraction

@Suite struct NameBoundsTests {
    @Test(
        "A name has its suffix and all its given names, and no title",
        arguments: [
            ("The council heard the builder Gregor Aldous Jr. for four hours.", "Gregor Aldous Jr."),
            ("“I repaired the railing,” said Gregor Aldous, Jr., on Friday.", "Gregor Aldous, Jr."),
            ("Transport Minister Park Ji-won said that the government would not step in.", "Park Ji-won"),
            ("The transport minister, Ji-won Park, flew to Solenne on Monday.", "Ji-won Park"),
            ("Home Office Minister Lord Falconer said that the law would be changed.", "Falconer"),
            ("Briton Tim Henman said on Friday that he would play again.", "Tim Henman"),
            ("It was put forward by Home Office Minister Lord Falconer on Friday, he said.", "Falconer"),
            ("Chancellor of the Exchequer Gordon Laing has stayed silent, he said.", "Gordon Laing"),
            ("Eurosceptic Bill Cathcart is expected to abstain from the vote.", "Bill Cathcart"),
            ("The firm of Ferreira and Sons said on Monday that it would sell.", "Ferreira and Sons"),
            ("The manager, Joost van den Brink, denied it. Van den Brink flew to the coast.", "Van den Brink"),
            ("The patients are at St Brannoc's Hospital and will stay there, he said.", "St Brannoc's Hospital"),
            ("Gran Morag Dalgleish, 71, fought back tears as she spoke, he said.", "Morag Dalgleish"),
            ("It was opened by Provost Alasdair Beaton, who gave him an umbrella, he said.", "Alasdair Beaton"),
            ("Mats Lien and Tor Bakke were both in the room, he said.", "Mats Lien"),
            ("European Council President Marguerite Baert said that she could not count.", "European Council"),
            ("The NDU leader Ilse Varga said that she would not go.", "NDU"),
            ("Papers from CD Valdeza arrived nine minutes before the deadline, he said.", "CD Valdeza"),
            ("The wounded man, Private Milos Petrak, is not related to the general, he said.", "Milos Petrak"),
            ("Captain al-Rashid read the chart again, he said.", "al-Rashid"),
        ]
    )
    func mends(sentence: String, name: String) throws {
        let article = StoryBuilder(paragraphs: [sentence]).article
        let annotated = try Reading().shipped().annotate(article)
        let names = annotated.entities.flatMap(\.mentions).filter { $0.kind == .name }
            .map { annotated.article.text.string($0.range) }
        #expect(names.contains(name), "\(names)")
    }

    @Test(
        "Of an adjective made of a name the name alone is one",
        arguments: [
            ("The Dutch bank bought the Paris-based lender on Monday, he said.", "Paris (place): Paris"),
            ("Paris-based Sorvane will pay for the repairs, he said.", "Sorvane (organization): Sorvane"),
            ("They spoke to the British-born actress on Friday, he said.", "British (group): British"),
            ("The New Zealand-born winger has signed, he said.", "New Zealand (place): New Zealand"),
            ("State-owned Severoil said its wells were safe.", "Severoil (organization): Severoil"),
        ]
    )
    func namesInAdjectives(sentence: String, entity: String) throws {
        let entities = try Reading().entities([sentence], withModels: true)
        #expect(entities.contains(entity), "\(entities)")
        #expect(!entities.contains { $0.contains("-b") || $0.contains("-owned") }, "\(entities)")
    }

    @Test(
        "A firm's home behind `of` is a place of its own, and part of the name of the bank of a country",
        arguments: [
            ("It was sold to Selat Capital of Malaysia for $310 million, he said.", ["Selat Capital", "Malaysia"]),
            ("The dam was built by Stojkovic Gradnja of Norway, he said.", ["Stojkovic Gradnja", "Norway"]),
            ("The rate was left alone by the Bank of England, he said.", ["Bank of England"]),
        ]
    )
    func firmsOfPlaces(sentence: String, names: [String]) throws {
        let article = StoryBuilder(paragraphs: [sentence]).article
        let annotated = try Reading().shipped().annotate(article)
        #expect(annotated.entities.map(\.name) == names)
    }
}

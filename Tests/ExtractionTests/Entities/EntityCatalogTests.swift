import Model
import TestSupport
import Testing

@testable import Extraction

@Suite struct EntityCatalogTests {
    @Test(
        "A nickname in marks is part of the name that it stands in, and stands for it",
        arguments: [
            (
                ["Marcia “Cia” Price won the vote. Later Cia Price left. Nobody had asked Price."],
                ["Marcia “Cia” Price (person): Marcia “Cia” Price, Cia Price, Price"]
            ),
            (
                ["Jamal 'Jay' Reed drives the bus. Jay likes it."],
                ["Jamal 'Jay' Reed (person): Jamal 'Jay' Reed, Jay"]
            ),
            (
                ["“Never,” Marcia Price said. “Absolutely” Reed Brown answered."],
                ["Marcia Price (person): Marcia Price", "Reed Brown (person): Reed Brown"]
            ),
        ]
    )
    func readsNicknames(paragraphs: [String], expected: [String]) throws {
        #expect(try Reading().entities(paragraphs, withModels: true) == expected)
    }

    @Test(
        "What a tagger cuts in two is one name where its parts say so",
        arguments: [
            (
                "The town lives from Anton Reiter AG. The owner, Anton Reiter, was away.",
                ["Anton Reiter AG (organization): Anton Reiter AG", "Anton Reiter (person): Anton Reiter"]
            ),
            (
                "Foreign Minister Yusuf al-Rashidi declined. “No,” al-Rashidi said.",
                ["Yusuf al-Rashidi (person): Yusuf al-Rashidi, al-Rashidi"]
            ),
            (
                "The strike was called by the Nurses’ and Doctors’ Union (NDU). The NDU will meet.",
                [
                    "Nurses’ and Doctors’ Union (organization): Nurses’ and Doctors’ Union, NDU, NDU"
                ]
            ),
            (
                "Dame Grace Adeyemi-Holt opened it. Grace Adeyemi Holt smiled, and Adeyemi Holt left.",
                ["Grace Adeyemi Holt (person): Grace Adeyemi-Holt, Grace Adeyemi Holt, Adeyemi Holt"]
            ),
            (
                "Martin Vale Jr. came with Martin Vale Sr. on Monday. “No,” Vale Sr. told us. “Yes,” Vale Jr. said.",
                [
                    "Martin Vale Jr. (person): Martin Vale Jr., Vale Jr.",
                    "Martin Vale Sr. (person): Martin Vale Sr., Vale Sr.",
                ]
            ),
        ]
    )
    func joinsParts(paragraph: String, expected: [String]) throws {
        #expect(try Reading().entities([paragraph], withModels: true) == expected)
    }

    @Test("The son of somebody of one surname is not the somebody")
    func knowsRelatives() throws {
        let found = try Reading()
            .entities(
                [
                    "Captain Henrik Solberg lost his ship on Monday.",
                    "“It was closed,” said Jonas Solberg, the son of Captain Solberg.",
                ],
                withModels: true
            )
        #expect(
            found == [
                "Henrik Solberg (person): Henrik Solberg, Solberg", "Jonas Solberg (person): Jonas Solberg",
            ]
        )
    }

    @Test(
        "The place of a dateline is one, in capitals or not, and what stands before a dash else is none",
        arguments: [
            ("PORTO ALTO, Aug 3, 2017 (NWA) - Boats took the last people off.", "PORTO ALTO"),
            ("Aldenburg - A second day of talks opens this morning.", "Aldenburg"),
        ]
    )
    func readsDatelines(paragraph: String, place: String) throws {
        var article = StoryBuilder(paragraphs: [paragraph]).article
        article.dateline = place
        let entities = try Reading().shipped().annotate(article).entities
        #expect(entities.contains { $0.name == place && $0.type == .place })
    }

    @Test("A place is known by its people, and a city by the list of cities")
    func readsPlaces() throws {
        let found = try Reading()
            .entities(
                [
                    "Estovia's election was slow. Not all Estovian voters stayed, and Estovians slept in the queue.",
                    "The road to Antofagasta was closed. Only Antofagasta had water.",
                ],
                withModels: true
            )
        #expect(found.contains("Estovia (place): Estovia"))
        #expect(found.contains("Estovian (group): Estovian"))
        #expect(found.contains("Antofagasta (place): Antofagasta, Antofagasta"))
    }

    @Test(
        "Titles of many countries and of the post are no part of a name",
        arguments: ["Cllr", "Cllr.", "Datuk Seri", "Alhaji", "Postmistress", "Herr", "Shri", "Monsieur"]
    )
    func leavesTitles(title: String) throws {
        let found = try Reading()
            .entities(["The choice fell on Monday to \(title) Azman Rahim. Later Rahim came back."])
        #expect(found == ["Azman Rahim (person): Azman Rahim, Rahim"])
    }

    @Test("Letters in brackets behind a body's name stand for it, though they are not all its initials")
    func readsBracketedLetters() throws {
        let found = try Reading()
            .entities([
                "The Waterworkers’ Federation (WWF) left the room at noon. On Friday the WWF came back."
            ])
        #expect(found == ["Waterworkers’ Federation (organization): Waterworkers’ Federation, WWF, WWF"])
    }

    @Test("Who a given name and a verb of one, or the body behind `of the`, tell to be somebody, is a person")
    func tellsPeople() throws {
        let found = try Reading()
            .entities([
                "Damian Frost of the Waterworkers’ Federation told the hall that nobody had asked Frost."
            ])
        #expect(found.contains("Damian Frost (person): Damian Frost, Frost"))
        let tardy = ["The hall rose when Velmont, who was late, came in."]
        #expect(try Reading().entities(tardy) == ["Velmont (person): Velmont"])
    }

    @Test(
        "What is short for a full name belongs to it",
        arguments: [
            (["Ana Duarte left. Duarte came back."], ["Ana Duarte (person): Ana Duarte, Duarte"]),
            (["Ana Duarte left. Ana came back."], ["Ana Duarte (person): Ana Duarte, Ana"]),
            (["Ms. Duarte left.", "Later Ana Duarte came back."], ["Ana Duarte (person): Duarte, Ana Duarte"]),
            (["Ana Duarte left. Ana M. Duarte came back."], ["Ana M. Duarte (person): Ana Duarte, Ana M. Duarte"]),
            (
                ["Beth Duarte left the harbour by night. B. Duarte came back."],
                ["Beth Duarte (person): Beth Duarte, B. Duarte"]
            ),
            (["Ana Duarte’s plan failed. Nobody blames Duarte."], ["Ana Duarte (person): Ana Duarte, Duarte"]),
            (
                ["Michael Osterhaus left. Osterhous came back."],
                ["Michael Osterhaus (person): Michael Osterhaus, Osterhous"]
            ),
            (
                ["The Halvern Port Authority left. Later HPA came back."],
                ["Halvern Port Authority (organization): Halvern Port Authority, HPA"]
            ),
        ]
    )
    func joinsShort(paragraphs: [String], expected: [String]) throws {
        let found = try Reading().entities(paragraphs)
        #expect(found == expected)
    }

    @Test(
        "Different people stay apart",
        arguments: [
            (
                ["Ana Duarte left. Paul Duarte stayed. Mr. Duarte slept."],
                ["Ana Duarte (person): Ana Duarte", "Paul Duarte (person): Paul Duarte, Duarte"]
            ),
            (
                ["Paul Long Jr. left. Paul Long Sr. stayed."],
                ["Paul Long Jr. (person): Paul Long Jr.", "Paul Long Sr. (person): Paul Long Sr."]
            ),
            (
                ["Ana Duarte left. Ana Brugg stayed. Ana slept."],
                ["Ana Duarte (person): Ana Duarte", "Ana Brugg (person): Ana Brugg", "Ana (person): Ana"]
            ),
        ]
    )
    func keepsApart(paragraphs: [String], expected: [String]) throws {
        let found = try Reading().entities(paragraphs)
        #expect(found == expected)
    }

    @Test(
        "The words of a name and the words around it tell what it names",
        arguments: [
            ("Later the Halvern City Council met again in the hall.", "Halvern City Council", EntityType.organization),
            ("They live in Lisbon now.", "Lisbon", .place),
            ("He crossed the Kessin River yesterday.", "Kessin River", .place),
            ("Many Portuguese left.", "Portuguese", .group),
            ("They watched the Halvern Marathon today.", "Halvern Marathon", .event),
            ("It was sold by Long & Marsh Inc. yesterday.", "Long & Marsh Inc.", .organization),
            ("They met Mr. Xylander there.", "Xylander", .person),
            ("They met Ana Duarte there.", "Ana Duarte", .person),
        ]
    )
    func tellsTypes(text: String, name: String, type: EntityType) throws {
        let annotated = try Reading().annotated([text])
        #expect(annotated.entities.first { $0.name == name }?.type == type, "\(annotated.entities.map(\.name))")
    }

    @Test(
        "A given name before `and` has the surname behind it where two are a couple or siblings, and else not",
        arguments: [
            (
                "Sean and Una Marsh came. Mr Marsh wept.",
                ["Sean Marsh (person): Sean, Marsh", "Una Marsh (person): Una Marsh"]
            ),
            (
                "The twins Robert and Michael Marsh won. Robert wept.",
                ["Robert Marsh (person): Robert, Robert", "Michael Marsh (person): Michael Marsh"]
            ),
            (
                "They want Robert and Michael Marsh. Robert wept.",
                ["Robert (person): Robert, Robert", "Michael Marsh (person): Michael Marsh"]
            ),
        ]
    )
    func readsCouples(text: String, expected: [String]) throws {
        #expect(try Reading().entities([text]) == expected)
    }

    @Test("A headline in capitals repeats the names of the story, and gives none of its own")
    func readsHeadlines() throws {
        let story = StoryBuilder().block(.title, "Ana Duarte Ends Long Harbour Strike")
            .paragraphs("The union leader Ana Duarte ended it on Monday.")
        let entities = try Reading().annotator.annotate(story.article).entities
        #expect(entities.map(\.name) == ["Ana Duarte"] && entities.first?.mentions.count == 2)
    }

    @Test("Names of teasers for other stories are left out")
    func leavesTeasers() throws {
        let story = StoryBuilder().paragraphs("The union leader Ana Duarte ended it.")
            .block(.sectionHeader, "More stories").block(.teaserTitle, "Why Paul Osei left the stage")
        #expect(try Reading().annotator.annotate(story.article).entities.map(\.name) == ["Ana Duarte"])
    }

    @Test("Roles are kept as printed, each once")
    func keepsRoles() throws {
        let paragraphs = [
            "Union leader Ana Duarte left.",
            "Ana Duarte, a director of the harbour company, came back. Union leader Duarte won.",
        ]
        let entities = try Reading().annotated(paragraphs).entities
        #expect(entities.first?.roles == ["Union leader", "director of the harbour company"])
    }

    @Test("Line breaks and no-break spaces inside a name are single spaces in the entity's")
    func cleansNames() throws {
        #expect(
            try Reading().annotated(["They met Ana\nDuarte and Paul\u{A0}Osei there."]).entities.map(\.name) == [
                "Ana Duarte", "Paul Osei",
            ]
        )
    }

    @Test(
        "People of one name whom the text tells apart are two",
        arguments: [
            (
                [
                    "Edmund Thorne Jr. said the roads were bad. His father, the former president Edmund Thorne, said nothing.",
                    "“I will run,” the younger Thorne said.",
                ],
                ["Edmund Thorne Jr. (person): Edmund Thorne Jr., Thorne", "Edmund Thorne (person): Edmund Thorne"]
            ),
            (
                [
                    "Mayor Varga stood on the bank. “I want to know why,” Varga said.",
                    "The goalkeeper Luka Varga, no relation of the mayor, said that he would swim.",
                ],
                ["Varga (person): Varga, Varga", "Luka Varga (person): Luka Varga"]
            ),
            (
                [
                    "Niamh Brady of the union, no relation of the fire chief, Colm Brady, said it was late. Then Brady left."
                ],
                ["Niamh Brady (person): Niamh Brady, Brady", "Colm Brady (person): Colm Brady"]
            ),
        ]
    )
    func partsNamesakes(paragraphs: [String], expected: [String]) throws {
        let found = try Reading().entities(paragraphs)
        for entity in expected { #expect(found.contains(entity), "\(found)") }
    }

    @Test(
        "A surname that two bear is not a relative's whom the text only brings in as one",
        arguments: [
            (
                ["Gordon Laurier, 61, had pleaded guilty. His wife, Denise Laurier, was acquitted. Then Laurier left."],
                ["Gordon Laurier (person): Gordon Laurier, Laurier", "Denise Laurier (person): Denise Laurier"]
            ),
            (
                [
                    "Ewan Raeburn, professor of botany and brother of the club's chairman Sir Duncan Raeburn, began it.",
                    "“It is not a machine,” Professor Raeburn said.",
                ],
                ["Ewan Raeburn (person): Ewan Raeburn, Raeburn", "Duncan Raeburn (person): Duncan Raeburn"]
            ),
            (
                ["Fire chief Colm Brady said that nobody had drowned. “Tired,” said the union's secretary, Brady."],
                ["Colm Brady (person): Colm Brady", "Brady (person): Brady"]
            ),
            (
                ["The son of the former president Edmund Vessery is to run. Vessery, 49, said he had not asked."],
                ["Edmund Vessery (person): Edmund Vessery", "Vessery (person): Vessery"]
            ),
            (
                ["The founder, Otávio Brandão, built the wall. Otávio Brandão Filho, his heir, left."],
                ["Otávio Brandão (person): Otávio Brandão", "Otávio Brandão Filho (person): Otávio Brandão Filho"]
            ),
        ]
    )
    func knowsWhoseTheSurnameIs(paragraphs: [String], expected: [String]) throws {
        let found = try Reading().entities(paragraphs, withModels: true)
        for entity in expected { #expect(found.contains(entity), "\(found)") }
    }

    @Test(
        "Who goes by a name, or by the beginning of a long one, is called so",
        arguments: [
            (
                ["Ana Duarte won. The 22-year-old, known as Vitinho back home, left.", "Later Vitinho came back."],
                "Ana Duarte (person): Ana Duarte, Vitinho, Vitinho"
            ),
            (
                ["Karl Lund beat Ana Duarte. And Lund, nicknamed Vitinho, admitted that he was a bit nervous."],
                "Karl Lund (person): Karl Lund, Lund, Vitinho"
            ),
            (
                ["João Vítor Duarte dos Santos signed on Monday. Later João Vítor smiled."],
                "João Vítor Duarte dos Santos (person): João Vítor Duarte dos Santos, João Vítor"
            ),
        ]
    )
    func joinsCallNames(paragraphs: [String], expected: String) throws {
        let found = try Reading().entities(paragraphs, withModels: true)
        #expect(found.contains(expected), "\(found)")
    }

    @Test("Of a firm and its founder, the word alone is the firm wherever the text says so once")
    func tellsFirmsFromFounders() throws {
        let found = try Reading()
            .entities(
                [
                    "Bhandari Group has agreed to buy Lindqvar Holdings, the two said on Monday. Astrid Lindqvar, whose father opened "
                        + "the first shop, will sell her shares.",
                    "Lindqvar runs 410 stores in 14 countries. Nobody knew what would become of Lindqvar.",
                ],
                withModels: true
            )
        #expect(found.contains("Lindqvar Holdings (organization): Lindqvar Holdings, Lindqvar, Lindqvar"), "\(found)")
    }

    @Test("A word that a company begins with is the company before anybody of that surname is named")
    func joinsCompanies() throws {
        let found = try Reading()
            .entities([
                "Castellane Group wants more hotels. “This is a marriage,” said Ines Ferreira, the head of Castellane.",
                "Paul Castellane founded it.",
            ])
        #expect(found.contains("Castellane Group (organization): Castellane Group, Castellane"), "\(found)")
    }

    @Test(
        "A body goes by the first or the last word of its name, and by what stands before `of`",
        arguments: [
            (["The Harbour Board met. The Board sat long.", "Harbour Board (organization): Harbour Board, Board"]),
            ([
                "The Arts Council of Merrow met. The Arts Council sat long.",
                "Arts Council of Merrow (organization): Arts Council of Merrow, Arts Council",
            ]),
            (["Seaway Holdings grew. Seaway paid.", "Seaway Holdings (organization): Seaway Holdings, Seaway"]),
        ]
    )
    func joinsShortBodies(story: [String]) throws {
        #expect(try Reading().entities([story[0]]) == [story[1]])
    }
}

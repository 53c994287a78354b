import Foundation
import Model
import NIOHTTP1
import Testing

@testable import Server

@Suite struct ListParameterTests {
    private let client: TestClient

    init() throws {
        client = try TestClient()
    }

    @Test("Facets count the whole list by the properties asked for, the most frequent first")
    func facets() throws {
        let json = try client.json("/quotes?facet=speaker,outlet,month,kind&limit=1")
        #expect(json["data"].elements.count == 1)
        let speakers = json["facets"]["speaker"]
        #expect(
            speakers[0]
                == .object(["value": .string("ana-duarte"), "label": .string("Ana Duarte"), "count": .integer(4)])
        )
        #expect(speakers[1]["value"].string == "rui-melo")
        #expect(json["facets"]["outlet"].elements.compactMap(\.["value"].string) == ["the-courier", "the-herald"])
        #expect(json["facets"]["month"].elements == [facet("2031-05", 4)])
        #expect(json["facets"]["kind"].elements == [facet("direct", 5)])
        #expect(json.names == ["data", "facets", "links", "meta"])
    }

    private func facet(_ value: String, _ count: Int) -> JSONValue {
        .object(["value": .string(value), "label": .string(value), "count": .integer(count)])
    }

    @Test(
        "A facet's count is the total of the list that its value selects",
        arguments: [
            ("/quotes", "speaker"), ("/quotes", "outlet"), ("/quotes", "kind"), ("/quotes", "cue"),
            ("/quotes", "speaker_type"), ("/quotes", "zone"), ("/quotes", "story"), ("/articles", "outlet"),
            ("/articles", "entity"), ("/articles", "speaker"), ("/articles", "story"), ("/entities", "type"),
            ("/utterances", "speaker"),
        ]
    )
    func facetsSelect(path: String, facet: String) throws {
        let values = try client.json("\(path)?facet=\(facet)")["facets"][facet].elements
        #expect(!values.isEmpty)
        for value in values {
            let selected = try client.json("\(path)?\(facet)=\(try #require(value["value"].string))")
            #expect(selected["meta"]["total"].integer == value["count"].integer)
        }
    }

    @Test("Facets respect filters and their size")
    func facetSize() throws {
        let json = try client.json("/quotes?facet=speaker&facet_size=1&outlet=the-courier")
        #expect(json["facets"]["speaker"].elements.compactMap(\.["count"].integer) == [2])
        #expect(try client.json("/quotes?facet=outlet&collapse=utterance")["facets"]["outlet"].elements.count == 2)
    }

    @Test("Sparse fields leave the rest out, members of members too")
    func fields() throws {
        let json = try client.json("/quotes?fields=id,speaker.name,cue.lemma&limit=1")
        #expect(json["data"][0].names == ["cue", "id", "speaker"])
        #expect(json["data"][0]["speaker"].names == ["name"])
        #expect(try client.json("/entities?fields=name")["data"][1] == .object(["name": .string("Rui Melo")]))
        let wrong = client.get("/quotes?fields=txet,speaker.nam")
        #expect(wrong.status == .badRequest)
        #expect(try wrong.json()["errors"][0]["detail"].string?.contains("“text”") == true)
        #expect(client.get("/quotes?fields=id&format=atom").status == .badRequest)
    }

    @Test("Highlights are the ranges of the words that were searched, in the unit asked for")
    func highlights() throws {
        for (unit, path) in [("scalar", "&units=scalar"), ("utf8", "&units=utf8"), ("scalar", "")] {
            let row = try client.json("/quotes?q=friday&outlet=the-courier&highlight=true" + path)["data"][0]
            let range = row["highlights"][0]
            let text = client.get("/articles/harbour-strike/text").text
            let start = try #require(range["start"].integer)
            let end = try #require(range["end"].integer)
            let words =
                unit == "utf8"
                ? String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
                : String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
            #expect(words == "Friday")
        }
        #expect(try client.json("/quotes?highlight=true")["data"][0]["highlights"].elements.isEmpty)
        #expect(try client.json("/quotes?q=friday")["data"][0]["highlights"] == .null)
        #expect(try client.json("/articles?q=friday&highlight=true")["data"][0]["highlights"].elements.count == 1)
    }

    @Test("Links to the whole list keep what selects, and drop what belongs to a page")
    func wholeLinks() throws {
        let links = try client.json("/quotes?q=port&limit=1&facet=kind&fields=id&sort=published")["links"]
        #expect(links["csv"].string == "/quotes?q=port&sort=published&fields=id&format=csv")
        #expect(links["jsonl"].string == "/quotes?q=port&sort=published&fields=id&format=jsonl")
    }

    @Test("JSON Lines hold every row of the list, in its order, whatever the limit")
    func lines() throws {
        for query in ["", "&sort=published", "&q=port", "&fields=id,text"] {
            let whole = try client.json("/quotes?limit=1000" + query)["data"].elements
            let answer = client.get("/quotes?format=jsonl&limit=1" + query)
            #expect(answer.header("Content-Type") == "application/jsonl")
            let lines = answer.text.split(separator: "\n")
            #expect(lines.count == whole.count)
            for (line, row) in zip(lines, whole) {
                #expect(try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8)) == row)
            }
        }
    }

    @Test("A table has a line of names and a line a row, each quote with outlet, title, date, speaker, cue and offsets")
    func table() throws {
        let answer = client.get("/quotes?outlet=the-courier", [("Accept", "text/csv")])
        #expect(answer.header("Content-Type") == "text/csv; charset=utf-8; header=present")
        #expect(answer.header("Content-Disposition") == "attachment; filename=\"onrecord-quotes.csv\"")
        let lines = answer.text.split(separator: "\r\n")
        #expect(lines.count == 3)
        let names = lines[0].split(separator: ",").map(String.init)
        for name in ["id", "outlet.name", "article_title", "published", "speaker.name", "cue.lemma", "spans"] {
            #expect(names.contains(name))
        }
        #expect(!names.contains("highlights"))
        #expect(lines[1].hasPrefix("harbour-strike.26,harbour-strike,direct,\"The port will close on Friday,"))
        #expect(client.get("/quotes?format=csv&fields=speaker,id").text.hasPrefix("id,speaker.entity,speaker.name,"))
        #expect(client.get("/articles?format=csv&include=text&fields=id,text").text.hasPrefix("id,text\r\n"))
        #expect(client.get("/quotes?format=csv&speaker=nobody&fields=id").text == "id\r\n")
    }

    @Test(
        "Every list has a table whose columns are members of its rows",
        arguments: RouteTable.standard.routes
            .filter { $0.forms.contains(.csv) && !["listRelated", "listSimilar"].contains($0.name) }
            .map(\.pattern.template)
    )
    func tables(template: String) throws {
        let id =
            template.hasPrefix("/quotes")
            ? "harbour-strike.26" : template.hasPrefix("/entities") ? "ana-duarte" : "harbour-strike"
        let path = template.replacing("{id}", with: id)
        let rows = try client.json(path)["data"].elements
        #expect(!rows.isEmpty)
        let names = try #require(client.get(path + "?format=csv").text.split(separator: "\r\n").first)
            .split(separator: ",")
        let first = try #require(rows.first)
        for name in names {
            let parts = name.split(separator: ".")
            #expect(first.names.contains(String(parts[0])), "\(name)")
        }
        for member in first.names {
            #expect(names.contains { $0 == member || $0.hasPrefix(member + ".") }, "\(member)")
        }
    }

    @Test("What is streamed has a strong tag of its own, and is not sent again to who has it")
    func streamTags() throws {
        let first = client.get("/quotes?format=csv")
        let tag = try #require(first.header("ETag"))
        #expect(!tag.hasPrefix("W/"))
        #expect(tag != client.get("/quotes?format=jsonl").header("ETag"))
        #expect(client.get("/quotes?format=csv", [("If-None-Match", tag)]).status == .notModified)
    }
}

import Model
import Testing

@testable import Server

@Suite struct PreparedRowsTests {
    private func write(_ row: Int, _ json: inout JSONWriter) {
        json.member("number", row)
        json.member("text", String(repeating: "x", count: row))
    }

    @Test("A row is kept as it was written, up to the limit")
    func rows() throws {
        let rows = PreparedRows(count: 10, limit: 60, write: write)
        let kept = (0..<10).prefix { rows[$0] != nil }
        #expect(kept.count > 1 && kept.count < 10)
        for row in kept {
            var json = JSONWriter()
            write(row, &json)
            #expect(rows[row].map { Array($0) } == json.bytes)
        }
        #expect(PreparedRows(count: 0, write: write)[0] == nil)
    }

    @Test(
        "A row is the same, kept or written for the request",
        arguments: [
            "/quotes?context=160", "/quotes?units=scalar", "/quotes?zone=title,body,furniture&kind=scare&context=160",
        ]
    )
    func same(target: String) throws {
        let client = try TestClient()
        let plain = target.replacing("&context=160", with: "").replacing("?context=160", with: "")
            .replacing("?units=scalar", with: "")
        #expect(try client.json(target)["data"] == client.json(plain)["data"])
        #expect(try !client.json(plain)["data"].elements.isEmpty)
    }
}

import Model
import Testing

@testable import Server

@Suite struct TableWriterTests {
    private func line(_ columns: [String], _ json: String) -> String {
        var bytes: [UInt8] = []
        TableWriter(columns: columns).write(Array(json.utf8), into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("Members become cells, in the order of the columns; what is null or missing is an empty cell")
    func cells() {
        let row = #"{"b":2,"a":{"c":"x","d":null},"e":true,"f":1.5}"#
        #expect(line(["a.c", "b", "a.d", "e", "f", "g"], row) == "x,2,,true,1.5,\r\n")
    }

    @Test(
        "A cell that holds a comma, a mark or a line break stands in marks, its marks doubled",
        arguments: [
            (#""a,b""#, #""a,b""#), (#""say \"no\"""#, #""say ""no""""#), (#""a\nb""#, "\"a\nb\""),
            (#""a\\b""#, #"a\b"#), (#""\u001fx""#, "\u{1f}x"), (#""é 🛳""#, "é 🛳"), (#""""#, ""),
        ]
    )
    func marks(value: String, cell: String) {
        #expect(line(["a"], #"{"a":\#(value)}"#) == cell + "\r\n")
    }

    @Test(
        "What a spreadsheet would run gets an apostrophe, a number does not",
        arguments: [
            (#""=1+1""#, "'=1+1"), (#""+44""#, "'+44"), (#""-1""#, "'-1"), (#""@x""#, "'@x"),
            (#""\tx""#, "'\tx"), (#""\rx""#, "\"'\rx\""), ("-1", "-1"), (#""a=1""#, "a=1"),
            (#""=a,\"b\"""#, #""'=a,""b""""#), (#"["=x","y"]"#, "'=x; y"),
        ]
    )
    func formulas(value: String, cell: String) {
        #expect(line(["a"], #"{"a":\#(value)}"#) == cell + "\r\n")
    }

    @Test("Lists are one cell: strings as they are, ranges by their bounds, objects as JSON")
    func lists() {
        #expect(line(["a"], #"{"a":["x","y"]}"#) == "x; y\r\n")
        #expect(line(["a"], #"{"a":[{"start":1,"end":2},{"start":4,"end":9}]}"#) == "1..2; 4..9\r\n")
        #expect(line(["a"], #"{"a":[{"n":1}]}"#) == #""{""n"":1}""# + "\r\n")
        #expect(line(["a"], #"{"a":[]}"#) == "\r\n")
        #expect(line(["a"], #"{"a":{"k":"]}\"[{"}}"#) == #""{""k"":""]}\""[{""}""# + "\r\n")
    }

    @Test("The first line names the columns")
    func header() {
        var bytes: [UInt8] = []
        TableWriter(columns: ["a", "b.c"]).writeHeader(into: &bytes)
        #expect(bytes == Array("a,b.c\r\n".utf8))
    }
}

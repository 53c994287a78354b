import Model
import Testing

@testable import Corpus

@Suite struct JSONParserTests {
    private func parse(_ json: String, nesting: Int = 64) throws -> JSONParser.Document {
        try JSONParser.parse(Array(json.utf8), nesting: nesting)
    }

    @Test(
        "Values are read",
        arguments: [
            (" {} ", .object([:])), ("[]", .array([])), ("null", .null), ("true", .bool(true)), ("false", .bool(false)),
            ("-0", .integer(0)), ("12", .integer(12)), ("-1.5e2", .number(-150)), ("1E2", .number(100)),
            ("\"\"", .string("")), (#""a\"\\\/\b\f\n\r\t""#, .string("a\"\\/\u{8}\u{C}\n\r\t")),
            (#""\u00e9\u20AC\ud83d\ude00""#, .string("é€😀")), ("\"tab\tand\u{1}\"", .string("tab\tand\u{1}")),
            (
                #"{"a":[1,{"b":null}],"c":"d"}"#,
                .object(["a": .array([.integer(1), .object(["b": .null])]), "c": .string("d")])
            ),
            ("\u{FEFF}[1]", .array([.integer(1)])),
            // What Python writes for what JSON has no number for.
            ("[NaN,Infinity,-Infinity]", .array([.null, .null, .null])),
            // Numbers that would lose digits are kept as they are written.
            ("123456789012345678901234567890", .string("123456789012345678901234567890")), ("1e999", .string("1e999")),
            ("9223372036854775807", .integer(.max)), ("9223372036854775808", .string("9223372036854775808")),
        ] as [(String, JSONValue)]
    )
    func reads(json: String, value: JSONValue) throws {
        #expect(try parse(json).value == value)
    }

    @Test(
        "What is no JSON is refused",
        arguments: [
            "", " ", "{", "[", "[1", "[1,", "[1,]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{a:1}",
            "{'a':1}", "\"open", "\"esc\\", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "tru", "nul", "+1", "-", "1.", ".5",
            "1e",
            "--1", "1-2", "01x", "1 2", "{} []", "]", "}", ",", "\u{FEFF}",
        ]
    )
    func refuses(json: String) {
        #expect(throws: JSONParser.Fault.self) { try parse(json) }
    }

    @Test("Nesting beyond the limit is refused before it costs anything")
    func boundsNesting() throws {
        #expect(try parse(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)).value != .null)
        for opener in ["[", "{\"a\":"] {
            let json = String(repeating: opener, count: 200_000)
            let fault = #expect(throws: JSONParser.Fault.self) { try parse(json) }
            #expect(fault?.reason == "it nests deeper than 64 levels")
        }
    }

    @Test("A number of a million digits is kept as text")
    func survivesLongNumbers() throws {
        let digits = String(repeating: "7", count: 1_000_000)
        #expect(try parse(digits).value == .string(digits))
    }

    @Test("Of two members of one name the last counts, and it is told")
    func tellsRepeatedNames() throws {
        let document = try parse(#"{"a":1,"a":2}"#)
        #expect(document.value == .object(["a": .integer(2)]))
        #expect(document.hasRepeatedNames)
        #expect(try !parse(#"{"a":1,"b":1}"#).hasRepeatedNames)
    }

    @Test(
        "A lone surrogate becomes U+FFFD, and it is told",
        arguments: [
            (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
            (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"), (#""\ud83d\n""#, "\u{FFFD}\n"),
        ]
    )
    func repairsLoneSurrogates(json: String, text: String) throws {
        let document = try parse(json)
        #expect(document.value == .string(text))
        #expect(document.hasLoneSurrogates)
    }

    @Test("Every truncation of a document is refused, and none does harm")
    func refusesTruncations() {
        let json = Array(#"{"text":"a\u00e9\ud83d\ude00b","n":[-1.5e2,true,null],"o":{"p":{}}}"#.utf8)
        for length in 0..<json.count {
            #expect(throws: JSONParser.Fault.self) { try JSONParser.parse(Array(json[..<length]), nesting: 8) }
        }
    }
}

import Foundation
import Model
import TestSupport
import Testing

@Suite struct JSONWriterTests {
    private func written(_ value: JSONValue) -> [UInt8] {
        var json = JSONWriter()
        json.value(value)
        return json.bytes
    }

    private func text(_ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        write(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test(
        "Strings are escaped as RFC 8259 asks, and no more",
        arguments: [
            ("", #""""#), ("plain", #""plain""#), ("say \"no\"", #""say \"no\"""#), (#"a\b"#, #""a\\b""#),
            ("a\nb\r\tc", #""a\nb\r\tc""#), ("\u{0}\u{8}\u{C}\u{1F}", #""\u0000\u0008\u000c\u001f""#),
            ("é “東” 😀 \u{2028}/", "\"é “東” 😀 \u{2028}/\""), ("\u{7F}", "\"\u{7F}\""),
        ]
    )
    func escapes(string: String, json: String) {
        #expect(text { $0.value(string) } == json)
        #expect(text { $0.value(utf8: Array("x\(string)".utf8).dropFirst()) } == json)
    }

    @Test("Numbers that JSON cannot hold become null", arguments: [Double.nan, .infinity, -.infinity])
    func refusesNonFinite(number: Double) {
        #expect(text { $0.value(number) } == "null")
        #expect(written(.array([.number(number), .integer(1)])) == Array("[null,1]".utf8))
    }

    @Test("Commas stand between members and elements only, at every depth")
    func setsCommas() {
        let json = text { json in
            json.beginObject()
            json.key("a")
            json.beginArray()
            json.endArray()
            json.key("b")
            json.beginArray()
            json.beginObject()
            json.endObject()
            json.value(1)
            json.value(false)
            json.null()
            json.beginArray()
            json.raw(Array("{\"r\":0}".utf8)[...])
            json.value("x")
            json.endArray()
            json.endArray()
            json.key("c")
            json.value(nil as String?)
            json.key("d")
            json.value(nil as Int?)
            json.endObject()
            json.newline()
            json.value(2)
        }
        #expect(json == #"{"a":[],"b":[{},1,false,null,[{"r":0},"x"]],"c":null,"d":null}"# + "\n2")
    }

    @Test("What is forgotten leaves no comma behind")
    func startsAnew() {
        var json = JSONWriter(capacity: 0)
        json.value(1)
        json.removeAll()
        json.value(2)
        #expect(json.bytes == Array("2".utf8))
    }

    @Test("The members of a value are written in the order of their names")
    func ordersMembers() {
        let value = JSONValue.object(["b": .null, "a": .bool(true), "B": .string("x")])
        #expect(written(value) == Array(#"{"B":"x","a":true,"b":null}"#.utf8))
    }

    @Test("Whatever is written is read again by Foundation as the same value", arguments: 0..<40)
    func roundTrips(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let value = JSONValue.array([Self.value(depth: 4, using: &random)])
        let bytes = Data(written(value))
        #expect(try JSONDecoder().decode(JSONValue.self, from: bytes) == value)
        let object = try #require(try JSONSerialization.jsonObject(with: bytes) as? NSArray)
        let encoded = try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? NSArray
        #expect(object == encoded)
    }

    private static func value(depth: Int, using random: inout SeededRandom) -> JSONValue {
        let pieces = ["a", "\"", "\\", "\n", "\u{1}", "é", "😀", "\u{2028}", "/", "\u{0}"]
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .integer([0, -1, 1_000_000_007, .max, .min].randomElement(using: &random) ?? 0)
        case 3: return .number([0.5, -1e-7, 1.5e300, 3.141592653589793].randomElement(using: &random) ?? 0)
        case 4: return .string(random.text(of: pieces, upTo: 12))
        case 5: return .array((0..<3).map { _ in value(depth: depth - 1, using: &random) })
        default:
            var members: [String: JSONValue] = [:]
            for _ in 0..<3 { members[random.text(of: pieces, upTo: 4)] = value(depth: depth - 1, using: &random) }
            return .object(members)
        }
    }
}

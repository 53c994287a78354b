import Model
import Testing

@testable import Corpus

@Suite struct DocumentScannerTests {
    /// The pieces of a document: `number:bytes`, `alone:bytes`, or what was wrong.
    private func pieces(_ json: String, limit: Int = 1000) throws -> [String] {
        var scanner = DocumentScanner(ByteReader(Array(json.utf8), limits: .standard), limit: limit)
        var pieces: [String] = []
        while let piece = try scanner.next() {
            switch piece {
            case .record(let bytes, let number):
                pieces.append("\(number.map(String.init) ?? "alone"):\(String(decoding: bytes, as: UTF8.self))")
            case .tooLarge(let number): pieces.append("\(number) too large")
            case .strangers(let count): pieces.append("\(count) strangers")
            case .cut: pieces.append("cut")
            }
        }
        return pieces
    }

    @Test(
        "A document is cut into its records",
        arguments: [
            (#"{"text":"A."}"#, [#"alone:{"text":"A."}"#]),
            (" [ {\"a\":1} ,\n{\"b\":[{}]} ] ", ["1:{\"a\":1}", "2:{\"b\":[{}]}"]),
            (#"{"status":"ok","articles":[{"a":"]}"},{"b":"\"}"}],"n":[{}]}"#, [#"1:{"a":"]}"}"#, #"2:{"b":"\"}"}"#]),
            (#"{"results" : [{"a":1}]} {"x":1}"#, [#"1:{"a":1}"#, #"2:{"x":1}"#]),
            ("{\"a\":1}\n{\"b\":2}\n{\"c\":3}", ["1:{\"a\":1}", "2:{\"b\":2}", "3:{\"c\":3}"]),
            ("[{}][{}]", ["1:{}", "2:{}"]),
            // Only a member of the outermost object is a list of records, and only an array is.
            (#"{"a":{"articles":[{}]}}"#, [#"alone:{"a":{"articles":[{}]}}"#]),
            (#"{"articles":{"a":[]}}"#, [#"alone:{"articles":{"a":[]}}"#]),
            (#"{"a":"articles","b":[{}]}"#, [#"alone:{"a":"articles","b":[{}]}"#]),
            (#"{"my articles":[{}]}"#, [#"alone:{"my articles":[{}]}"#]),
        ]
    )
    func cuts(json: String, expected: [String]) throws {
        #expect(try pieces(json) == expected)
    }

    @Test(
        "What is no record is counted, what is not closed is told",
        arguments: [
            ("", ["0 strangers"]), ("[]", ["0 strangers"]), (#"{"articles":[]}"#, ["0 strangers"]),
            ("[1,null,\"a,b\",[{}],{\"a\":1}]", ["1:{\"a\":1}", "4 strangers"]),
            ("[{\"a\":1},", ["1:{\"a\":1}", "cut"]), ("[{\"a\":1}", ["1:{\"a\":1}", "cut"]),
            ("[{\"a\":1", ["1:{\"a\":1", "cut"]), ("{\"a\":", ["alone:{\"a\":"]),
            ("[{\"a\":1} {\"b\":2}]", ["1:{\"a\":1}", "2:{\"b\":2}"]),
            ("null", ["alone:null"]), ("Words and more.", ["alone:Words"]), ("]", ["alone:]"]),
            ("{\"a\":1} words", ["1:{\"a\":1}", "2:words"]),
        ]
    )
    func tells(json: String, expected: [String]) throws {
        #expect(try pieces(json) == expected)
    }

    @Test("A record beyond the limit costs itself alone")
    func boundsRecords() throws {
        let long = "{\"a\":\"\(String(repeating: "x", count: 300_000))\"}"
        #expect(try pieces("[{\"b\":1},\(long),{\"c\":1}]") == ["1:{\"b\":1}", "2 too large", "3:{\"c\":1}"])
        #expect(try pieces(long) == ["1 too large"])
        #expect(try pieces("{\"articles\":[\(long)]}", limit: 300_010).count == 1)
    }

    @Test("A list of any length is read without holding it")
    func streams() throws {
        let record = "{\"text\":\"\(String(repeating: "word ", count: 200))\"}"
        let list = "{\"articles\":[" + Array(repeating: record, count: 2000).joined(separator: ",") + "]}"
        #expect(try pieces(list, limit: 2000) == (1...2000).map { "\($0):\(record)" })
    }

    @Test("Every cut of a document is survived")
    func survivesCuts() throws {
        let json = Array(#"{"a":[1,{"b":"\\"}],"articles":[{"text":"é\"]"},3,{"x":[[]]}],"z":null} [{}]"#.utf8)
        for length in 0..<json.count {
            for part in [json[..<length], json[length...]] {
                _ = try pieces(String(decoding: part, as: UTF8.self))
            }
        }
    }
}

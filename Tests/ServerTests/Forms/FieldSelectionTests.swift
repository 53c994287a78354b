import Model
import Testing

@testable import Server

@Suite struct FieldSelectionTests {
    @Test(
        "Only the members named are taken, in the order of the row",
        arguments: [
            (["a"], #"{"a":1}"#), (["d", "a"], #"{"a":1,"d":"x,}"}"#), (["b.c"], #"{"b":{"c":[1,{"e":2}]}}"#),
            (["b", "b.c"], #"{"b":{"c":[1,{"e":2}],"f":null}}"#),
            (["b.c", "b.f"], #"{"b":{"c":[1,{"e":2}],"f":null}}"#),
            (["g.x"], #"{"g":null}"#), (["none"], "{}"),
        ]
    )
    func takes(paths: [String], json: String) {
        let row = #"{"a":1,"b":{"c":[1,{"e":2}],"f":null},"d":"x,}","g":null}"#
        var writer = JSONWriter()
        FieldSelection(paths).write(Array(row.utf8), into: &writer)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
    }
}

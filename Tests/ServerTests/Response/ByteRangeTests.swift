import Testing

@testable import Server

@Suite struct ByteRangeTests {
    @Test(
        "One range of bytes is understood, anything else is the whole",
        arguments: [
            ("bytes=0-3", .part(0..<4)), ("bytes=5-", .part(5..<10)), ("bytes=-3", .part(7..<10)),
            ("bytes=-99", .part(0..<10)), ("bytes=9-99", .part(9..<10)), ("bytes=10-", .unsatisfiable),
            ("bytes=-0", .unsatisfiable), ("bytes=3-2", .whole), ("bytes=0-1,3-4", .whole), ("lines=0-1", .whole),
            ("bytes=", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole),
            ("bytes=0-9223372036854775807", .part(0..<10)),
            ("bytes=99999999999999999999-", .whole), (nil, .whole),
        ] as [(String?, ByteRange)]
    )
    func reads(field: String?, range: ByteRange) {
        #expect(ByteRange(field, length: 10) == range)
    }

    @Test("Nothing can be asked of nothing")
    func empty() {
        #expect(ByteRange("bytes=0-", length: 0) == .unsatisfiable)
        #expect(ByteRange("bytes=-1", length: 0) == .unsatisfiable)
    }
}

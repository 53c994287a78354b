import Testing

@testable import Corpus

@Suite struct KeyCounterTests {
    @Test("Every key is counted by itself, 0 too, up to the limit")
    func counts() {
        var counter = KeyCounter(limit: 100)
        for key in 0..<100 as Range<UInt64> {
            for _ in 0...key % 3 { counter.add(key << 40) }
        }
        for key in 0..<100 as Range<UInt64> { #expect(counter[key << 40] == Int32(key % 3 + 1)) }
        #expect(counter[1] == 0)
    }

    @Test("Who counts a key twice on end counts it once")
    func holders() {
        var counter = KeyCounter(limit: 2)
        for holder in [0, 0, 3, 3, 0] { counter.add(9, holder: holder) }
        #expect(counter[9] == 3)
    }
}

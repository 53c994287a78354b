import Model
import TestSupport
import Testing

@testable import Server

@Suite struct PartSourceTests {
    private func source(_ rows: [[UInt8]]) -> PartSource {
        PartSource(all: { rows }, begin: { $0 += "begin\n".utf8 }, write: { row, _, bytes in bytes += row })
    }

    private func rows(_ count: Int, seed: UInt64) -> [[UInt8]] {
        var random = SeededRandom(seed)
        return (0..<count)
            .map { number in
                Array("row \(number) ".utf8)
                    + (0..<Int.random(in: 0..<200, using: &random))
                    .map { _ in UInt8(truncatingIfNeeded: random.next()) }
            }
    }

    @Test("Packed part by part, a body unpacks to what it is", arguments: [0, 1, 300, 3000])
    func packed(count: Int) throws {
        let source = source(rows(count, seed: 7))
        let whole = source.bytes
        let unpacked = try #require(gunzip(source.packed.bytes, limit: 1 << 22))
        #expect(unpacked == whole)
    }

    @Test("A part is the same whenever it is made")
    func pure() throws {
        let source = source(rows(2000, seed: 9)).packed
        var places: [PartSource.Place] = []
        var next: PartSource.Place? = PartSource.Place()
        let parts = source.open()
        while let place = next {
            places.append(place)
            next = try #require(parts.part(place)).next
        }
        #expect(places.count > 3)
        let again = source.open()
        let bytes = try places.reversed().map { try #require(again.part($0)).bytes }.reversed().flatMap { $0 }
        #expect(bytes == source.bytes)
    }

    @Test("What compresses well becomes short")
    func shorter() {
        let source = source((0..<5000).map { Array("The same line, number \($0).\n".utf8) })
        #expect(source.packed.bytes.count * 4 < source.bytes.count)
    }
}

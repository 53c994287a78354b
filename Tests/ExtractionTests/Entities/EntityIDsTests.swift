import Model
import Testing

@testable import Extraction

@Suite struct EntityIDsTests {
    @Test("A name's id is its slug; one that is taken takes the type, and then a hash")
    func keepsApart() {
        var ids = EntityIDs()
        #expect(ids.id(name: "Orlec", type: .place) == "orlec")
        #expect(ids.id(name: "Orlec", type: .organization) == "orlec-organization")
        let third = ids.id(name: "ORLEC", type: .organization)
        let fourth = ids.id(name: "orlec", type: .organization)
        #expect(third.hasPrefix("orlec-") && fourth.hasPrefix("orlec-"))
        #expect(Set([third, fourth, "orlec-organization"]).count == 3)
    }

    @Test("The same names in the same order get the same ids")
    func isDeterministic() {
        func all() -> [String] {
            var ids = EntityIDs()
            return (0..<20).map { _ in ids.id(name: "東京", type: .place) }
        }
        #expect(all() == all() && Set(all()).count == 20)
    }
}

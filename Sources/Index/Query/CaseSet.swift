/// Some of the few values of an enumeration, as bits, so that a row is tested by one instruction.
struct CaseSet<Value: CaseIterable & Hashable & Sendable>: Hashable, Sendable {
    private var bits: UInt32

    /// The values that all `choices` accept; without a choice that wants it, `hidden` is not among them.
    init(acceptedBy choices: [Choice<Value>], hiding hidden: Value? = nil) {
        bits = 0
        let isHidden = hidden.map { value in !choices.contains { $0.anyOf.contains(value) } } ?? false
        for value in Value.allCases where choices.allSatisfy({ $0.accepts(value) }) {
            if value == hidden && isHidden { continue }
            bits |= Self.bit(of: value)
        }
    }

    /// Whether the value whose bit is `bit` is in the set.
    func contains(bit: UInt32) -> Bool { bits & bit != 0 }

    /// The bit that stands for `value`.
    static func bit(of value: Value) -> UInt32 {
        var bit: UInt32 = 1
        for other in Value.allCases {
            if other == value { return bit }
            bit <<= 1
        }
        return 0
    }
}

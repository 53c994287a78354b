/// A 64-bit hash that is the same in every process and on every machine: FNV-1a, by Fowler, Noll and Vo.
///
/// It names things that are written down (ids of utterances and stories) and keys words and word sequences in memory. It
/// is no defence against somebody who looks for collisions: whatever is claimed in public is compared word by word.
struct StableHash: Hashable, Sendable {
    /// The hash of the bytes so far.
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Takes in one byte.
    mutating func combine(byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// Takes in bytes.
    mutating func combine(_ bytes: [UInt8]) {
        for byte in bytes { combine(byte: byte) }
    }

    /// Takes in another hash or a number, mixed so that neighbouring numbers differ in all bits.
    mutating func combine(_ number: UInt64) {
        var mixed = (value ^ number) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 32
        value = mixed &* 0x0000_0100_0000_01B3
    }

    /// The hash of a string's UTF-8.
    static func of(_ string: String) -> UInt64 {
        var hash = StableHash()
        for byte in string.utf8 { hash.combine(byte: byte) }
        return hash.value
    }

    /// The hash of a sequence of hashes or numbers.
    static func of(_ numbers: some Sequence<UInt64>) -> UInt64 {
        var hash = StableHash()
        for number in numbers { hash.combine(number) }
        return hash.value
    }

    /// The hash of one to three hashes or numbers, as that of their sequence.
    static func of(_ first: UInt64, _ second: UInt64? = nil, _ third: UInt64? = nil) -> UInt64 {
        var hash = StableHash()
        hash.combine(first)
        if let second { hash.combine(second) }
        if let third { hash.combine(third) }
        return hash.value
    }

    /// The hash of a string's UTF-8 as sixteen lower-case hexadecimal digits.
    static func hex(_ string: String) -> String {
        let digits = String(of(string), radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

import TestSupport

/// Damages inputs as transport, editors and ill will do, the same way for the same seed.
struct InputMutator {
    /// What is put into an input: marks that readers look for, and bytes that no text holds.
    private static let tokens: [[UInt8]] =
        [
            "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "\\ud83d", "<", ">", "</p>", "<p>", "<br>", "<!--",
            "<article>",
            "<script>", "&amp;", "&#x", "<li>", "“", "”", "’", "\n\n", "\r\n", "\t", " ", "• ", "By ", " said ",
            "[+12 chars]",
            "\u{A0}", "\u{2028}", "\u{FEFF}", "😀", "\0", "#", "—", "\"text\":", "charset=big5",
        ]
        .map { Array($0.utf8) } + [[0xFF], [0xC3], [0xFF, 0xFE], [0x1F, 0x8B, 0x08], [0x80, 0x80]]

    private static let longest = 20_000

    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed)
    }

    /// `input` with one to six changes; `others` are what pieces are taken from.
    mutating func mutate(_ input: [UInt8], others: [[UInt8]]) -> [UInt8] {
        var bytes = Array(input.prefix(Self.longest))
        for _ in 0..<Int.random(in: 1...6, using: &random) { change(&bytes, others) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
        let range = piece(of: bytes)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: for index in range.prefix(1) { bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
        case 1: bytes.removeSubrange(range)
        case 2: bytes.insert(contentsOf: bytes[range], at: range.lowerBound)
        case 3: bytes = Array(bytes[range])
        case 4:
            guard let other = others.randomElement(using: &random) else { return }
            bytes.replaceSubrange(range, with: other[piece(of: other)])
        case 5:
            guard let token = Self.tokens.randomElement(using: &random) else { return }
            let count = Int.random(in: 0..<40, using: &random) == 0 ? 3000 : 1
            bytes.insert(contentsOf: Array(repeating: token, count: count).joined(), at: range.lowerBound)
        case 6: bytes.replaceSubrange(range, with: Self.tokens.randomElement(using: &random) ?? [])
        default: for index in range.prefix(200) { bytes[index] = UInt8.random(in: .min ... .max, using: &random) }
        }
        if bytes.count > 2 * Self.longest { bytes.removeLast(bytes.count - 2 * Self.longest) }
    }

    private mutating func piece(of bytes: [UInt8]) -> Range<Int> {
        let start = Int.random(in: 0...bytes.count, using: &random)
        let reach = [4, 40, 400, bytes.count].randomElement(using: &random) ?? 4
        return start..<min(bytes.count, start + Int.random(in: 0...max(1, reach), using: &random))
    }
}

extension Article {
    /// How many characters (Unicode scalars that are no white space of ASCII) the blocks of each kind hold.
    ///
    /// - Complexity: O(*n*) in the text.
    public var charactersByKind: [BlockKind: Int] {
        var counts: [BlockKind: Int] = [:]
        for block in blocks {
            var count = 0
            // A byte that goes on with a character has the bits 10 at its front.
            for byte in text.utf8[block.range.bounds] where byte > 0x20 && byte & 0xC0 != 0x80 { count += 1 }
            counts[block.kind, default: 0] += count
        }
        return counts
    }

    /// The same for the kinds that are not the story: what is set aside.
    public var charactersSetAside: [(kind: BlockKind, count: Int)] {
        let counts = charactersByKind
        return BlockKind.allCases.compactMap { kind in
            guard kind.zone == .furniture, let count = counts[kind], count > 0 else { return nil }
            return (kind, count)
        }
    }
}

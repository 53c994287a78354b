/// What is known of words, looked up by the bytes of their folded form.
///
/// Build-time work is in ``LexiconBuilder``; a lexicon is immutable and shared by all threads.
public struct Lexicon: Sendable {
    /// What is known of one word.
    public struct Entry: Hashable, Sendable {
        /// Its classes.
        public var classes: WordClass = []
        /// The index in ``Lexicon/verbs`` of the reporting verb that it is a form of, or -1.
        public var verb: Int16 = -1
        /// The form of that verb.
        public var form: VerbForm = .base

        /// Nothing.
        public static let unknown = Entry()
    }

    /// The reporting verbs, which entries point to.
    public let verbs: [ReportingVerb]
    /// Words for people that stand for several roles, folded, with the roles they may mean.
    public let roleKinds: [String: Set<String>]
    /// Changes with every change of the lists.
    public let version: UInt64
    private let keys: [UInt64]
    private let slots: [Entry]
    private let mask: Int

    init(
        entries: [UInt64: Entry],
        verbs: [ReportingVerb],
        roleKinds: [String: Set<String>],
        version: UInt64
    ) {
        var capacity = 16
        while capacity < entries.count * 2 { capacity *= 2 }
        var keys = [UInt64](repeating: 0, count: capacity)
        var slots = [Entry](repeating: .unknown, count: capacity)
        for (key, entry) in entries {
            var slot = Int(truncatingIfNeeded: key) & (capacity - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            keys[slot] = key
            slots[slot] = entry
        }
        self.keys = keys
        self.slots = slots
        self.verbs = verbs
        self.roleKinds = roleKinds
        self.version = version
        mask = capacity - 1
    }

    /// What is known of the word with that key.
    ///
    /// - Complexity: O(1).
    public func entry(_ key: UInt64) -> Entry {
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return slots[slot] }
            slot = (slot + 1) & mask
        }
        return .unknown
    }

    /// What is known of `word`, or of a phrase with single spaces.
    public func entry(of word: String) -> Entry {
        entry(WordKey.of(WordFolder.standard.fold(word.utf8)))
    }
}

/// The 64-bit key of a folded word: FNV-1a (Fowler, Noll and Vo), never 0.
public enum WordKey {
    /// The key of no bytes, to go on from.
    public static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The key after one more byte.
    @inlinable
    public static func adding(_ byte: UInt8, to key: UInt64) -> UInt64 {
        (key ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// The key that stands for one that must not be 0.
    @inlinable
    public static func valid(_ key: UInt64) -> UInt64 { key == 0 ? 1 : key }

    /// The key of `folded`.
    ///
    /// Inlinable, as words are hashed in other modules by the thousand: unspecialized it costs ten times as much.
    @inlinable
    public static func of(_ folded: some Sequence<UInt8>) -> UInt64 {
        var key = start
        for byte in folded { key = adding(byte, to: key) }
        return valid(key)
    }
}

/// What an offset counts when it leaves the program.
public enum OffsetUnit: String, Sendable, CaseIterable {
    /// Unicode scalars, as Python's `str` counts: the default at the door.
    case scalar
    /// UTF-16 code units, as JavaScript's and Java's strings count.
    case utf16
    /// Bytes of UTF-8, as the program counts inside.
    case utf8
}

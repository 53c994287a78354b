import Foundation

/// The time of day.
enum WallClock {
    /// The date for the field `Date`.
    static func httpDate() -> String { HTTPDate.text(Int(Date().timeIntervalSince1970)) }
}

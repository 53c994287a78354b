import Foundation

/// The time of day, as answers tell it: a date is written once a second.
struct WallClock {
    private var second = -1
    private var text = ""

    /// The date for the field `Date`.
    mutating func httpDate() -> String {
        let now = Int(Date().timeIntervalSince1970)
        if now != second {
            second = now
            text = HTTPDate.text(now)
        }
        return text
    }
}

extension DateBounds {
    /// Whether the last date is that of `date` or behind it.
    func endsBehind(_ date: String) -> Bool {
        guard let to else { return true }
        return !to.utf8.lexicographicallyPrecedes(date.utf8.prefix(to.utf8.count))
    }

    /// Whether the first date is that of `date` or before it.
    func beginsBefore(_ date: String) -> Bool {
        guard let from else { return true }
        return !date.utf8.prefix(from.utf8.count).lexicographicallyPrecedes(from.utf8)
    }

    /// Whether `date` lies within both bounds; without bounds, everything does.
    func contain(_ date: String?) -> Bool {
        if isOpen { return true }
        return date.map { endsBehind($0) && beginsBefore($0) } ?? false
    }
}

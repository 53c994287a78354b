extension DateBounds {
    /// Whether `date` is early enough.
    func reaches(_ date: String) -> Bool {
        guard let to else { return true }
        return !to.utf8.lexicographicallyPrecedes(date.utf8.prefix(to.utf8.count))
    }

    /// Whether `date` is late enough.
    func begins(by date: String) -> Bool {
        guard let from else { return true }
        return !date.utf8.prefix(from.utf8.count).lexicographicallyPrecedes(from.utf8)
    }

    /// Whether `date` lies within both bounds; without bounds, everything does.
    func contain(_ date: String?) -> Bool {
        if isOpen { return true }
        return date.map { reaches($0) && begins(by: $0) } ?? false
    }
}

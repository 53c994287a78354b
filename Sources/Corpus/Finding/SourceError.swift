/// Why a PATH that was asked for cannot be read at all; the program ends with exit code 66.
public enum SourceError: Error, Equatable, Sendable {
    /// Nothing is there.
    case missing(path: String)
    /// It is there and cannot be read.
    case unreadable(path: String, reason: String)
}

extension SourceError: CustomStringConvertible {
    /// What is wrong with which PATH, in words for the person who gave it.
    public var description: String {
        switch self {
        case .missing(let path): "\(path) does not exist"
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
        }
    }
}

/// Why a model's file cannot be used.
public enum TagModelError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file does not begin as a model does.
    case notAModel
    /// The file is of a version of the format that this program does not read.
    case otherVersion(Int)
    /// The sizes or the checksum are wrong: the file is cut off or changed.
    case damaged
    /// There is no such file, or it cannot be read.
    case missing(String)

    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .notAModel: "the file is no model: copy it from the build folder, or build again"
        case .otherVersion(let version):
            "the model has version \(version) of the format, which this program does not read"
        case .damaged: "the model is damaged or cut off: copy it from the build folder, or build again"
        case .missing(let file):
            "\(file) is missing beside the program: copy it there from the build folder, or build again"
        }
    }
}

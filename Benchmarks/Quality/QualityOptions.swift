/// What the command line asks for.
struct QualityOptions {
    enum Task {
        case score
        case listBlocks([String])
        case storyShare(String)
        case linkingErrors(String)
        case names(String)
    }

    struct Fault: Error {
        let message: String
    }

    static let help = """
        usage: onrecord-quality [--data FOLDER]              score the labelled texts (default: Tests/Quality)
               onrecord-quality --blocks PATH …              list the blocks and fields of files, to be read by eye
               onrecord-quality --linking-errors FOLDER      list what is joined wrongly in a folder of Tests/Quality/linking
               onrecord-quality --names FILE.jsonl           score the names of articles with marked mentions
               onrecord-quality --story-share FILE.jsonl     how much of articles that are all story is called furniture
        """

    private(set) var task = Task.score
    private(set) var data = "Tests/Quality"
    private(set) var wantsHelp = false

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            switch option {
            case "--help", "-h": wantsHelp = true
            case "--data": data = try Self.value(of: option, &rest)
            case "--linking-errors": task = .linkingErrors(try Self.value(of: option, &rest))
            case "--names": task = .names(try Self.value(of: option, &rest))
            case "--story-share": task = .storyShare(try Self.value(of: option, &rest))
            case "--blocks":
                task = .listBlocks(Array(rest))
                rest = []
            default: throw Fault(message: "unknown option \(option)")
            }
        }
    }

    private static func value(of option: String, _ rest: inout ArraySlice<String>) throws -> String {
        guard let value = rest.popFirst() else { throw Fault(message: "\(option) needs a value") }
        return value
    }
}

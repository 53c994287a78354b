import ArgumentParser

/// The environment variables of the program: `--base-url` is also `ONRECORD_BASE_URL`.
///
/// A flag beats its variable, which beats the default; a variable that is set to nothing counts as not set.
struct Surroundings: Sendable {
    private let variables: [String: String]

    /// Keeps `variables`, as the process was given them.
    init(_ variables: [String: String]) {
        self.variables = variables
    }

    /// The name of the variable that stands for the flag (`base-url`).
    static func name(of flag: String) -> String {
        "ONRECORD_" + String(flag.uppercased().map { $0 == "-" ? "_" : $0 })
    }

    /// The variable's value, or nil where it is not set.
    func string(_ flag: String) -> String? {
        variables[Self.name(of: flag)].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The parts between the commas of the variable's value.
    func list(_ flag: String) -> [String] {
        string(flag)?.split(separator: ",").map { $0.filter { $0 != " " } } ?? []
    }

    /// Whether the variable says yes (`1`, `true`, `yes`, `on`) or no; nil where it is not set.
    func truth(_ flag: String) throws -> Bool? {
        guard let text = string(flag) else { return nil }
        switch text.lowercased() {
        case "1", "true", "yes", "on": return true
        case "0", "false", "no", "off": return false
        default:
            let name = Self.name(of: flag)
            throw ValidationError("The value '\(text)' is invalid for the environment variable \(name): true or false")
        }
    }

    /// The variable's value as the flag would read it.
    func value<Value: ExpressibleByArgument>(_ flag: String, as type: Value.Type = Value.self) throws -> Value? {
        guard let text = string(flag) else { return nil }
        guard let value = Value(argument: text) else {
            throw ValidationError("The value '\(text)' is invalid for the environment variable \(Self.name(of: flag))")
        }
        return value
    }
}

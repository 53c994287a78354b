/// What `serve` was told, by options, environment and defaults.
struct ServeSettings: Equatable, Sendable {
    /// Files and folders; empty for the examples.
    var paths: [String]
    /// The address to listen on.
    var host: String
    var port: Port
    /// The folder of the page; nil for the one that comes with the program.
    var publicFolder: String?
    /// Host names that requests may ask for.
    var allowedHosts: [String]
    /// Web origins whose pages may read the API.
    var allowedOrigins: [String]
    /// The address at which clients reach the server; nil for the request's.
    var baseURL: String?
    /// The file that holds the token; nil where none is asked for.
    var tokenFile: String?
    var logLevel: LogLevel
    /// The file of decisions about entities; nil for none.
    var overrides: String?
    /// The database that keeps annotations for the next start; nil for none.
    var cache: String?
    /// Whether the corpus is made anew when the files change.
    var watches = false
}

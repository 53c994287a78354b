/// The release of the program.
public enum Release {
    /// The version by semantic versioning, part of the hash that names a build.
    public static let version = "0.1.0"
}

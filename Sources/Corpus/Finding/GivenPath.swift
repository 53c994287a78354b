/// One PATH of the command line, resolved.
struct GivenPath {
    /// The PATH as it was given.
    let given: String
    /// Where it is, every link resolved.
    let location: [UInt8]
    /// What is there.
    let status: FileSystem.Status
    /// Its last component, by which people know it.
    let label: [UInt8]

    /// Looks at `path`; a link that is given itself is followed.
    init(_ path: String) throws(FileFault) {
        given = path
        location = try FileSystem.resolve(Array(path.utf8))
        status = try FileSystem.status(of: location)
        let last = path.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
        let namesNothing = last.allSatisfy { $0 == UInt8(ascii: ".") }
        label = namesNothing ? location.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? [] : last
    }

    /// The PATH itself as the one file that it is.
    var file: FolderWalk.Found {
        FolderWalk.Found(relative: label, location: location, status: status)
    }

    /// The PATH as people are shown it.
    var shown: String { FileName.shown(label) }

    /// What lies at `relative` below the PATH, as people are shown it.
    func shown(_ relative: [UInt8]) -> String {
        guard status.kind == .folder, !label.isEmpty else { return FileName.shown(relative) }
        return FileName.shown(label + [UInt8(ascii: "/")] + relative)
    }
}

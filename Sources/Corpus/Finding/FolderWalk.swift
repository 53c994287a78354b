import Model

/// Everything below one folder: the files, and what could not be looked at.
///
/// What is reached without a link comes first, so that a file is known by its own name and a link to it is a repetition.
/// A folder is entered once, by device and inode, so that no circle of links is endless.
struct FolderWalk {
    /// One file below the folder.
    struct Found {
        /// Its path below the folder.
        let relative: [UInt8]
        /// Where the system opens it.
        let location: [UInt8]
        let status: FileSystem.Status
    }

    private struct Entry {
        let relative: [UInt8]
        let location: [UInt8]
    }

    /// What was passed over.
    private(set) var issues: [CorpusIssue] = []
    private var direct: [Found] = []
    private var linked: [Found] = []
    private var links: [Entry] = []
    private var entered: Set<FileSystem.Identity> = []
    private let root: [UInt8]
    private let label: [UInt8]

    /// Reads through `root`, a resolved path.
    ///
    /// - Throws: ``FileFault`` where the folder itself cannot be read.
    init(root: [UInt8], label: [UInt8]) throws(FileFault) {
        self.root = root
        self.label = label
        entered.insert(try FileSystem.status(of: root).identity)
        let names = try FileSystem.names(in: root)
        direct = enter(Entry(relative: [], location: root), names: names)
        followLinks()
        issues.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The files in the order of their paths; of two names of one file the first that is no link.
    var ordered: [Found] {
        var seen: Set<FileSystem.Identity> = []
        let bySource = direct.sorted(by: Self.precedes) + linked.sorted(by: Self.precedes)
        let kept = bySource.map { (found: $0, isFirst: seen.insert($0.status.identity).inserted) }
        // Repetitions stay, behind, for the caller to report.
        return kept.filter(\.isFirst).map(\.found).sorted(by: Self.precedes)
            + kept.filter { !$0.isFirst }.map(\.found)
    }

    private static func precedes(_ left: Found, _ right: Found) -> Bool {
        left.relative.lexicographicallyPrecedes(right.relative)
    }

    /// The files of a folder and of all folders below it; links are kept for later.
    private mutating func enter(_ folder: Entry, names: [[UInt8]]) -> [Found] {
        var files: [Found] = []
        var folders: [Entry] = []
        look(at: names, in: folder, files: &files, folders: &folders)
        while let next = folders.popLast() {
            do {
                look(at: try FileSystem.names(in: next.location), in: next, files: &files, folders: &folders)
            } catch let fault {
                report(next, fault)
            }
        }
        return files
    }

    private mutating func look(
        at names: [[UInt8]],
        in folder: Entry,
        files: inout [Found],
        folders: inout [Entry]
    ) {
        for name in names where name.first != UInt8(ascii: ".") {
            let entry = Entry(
                relative: folder.relative.isEmpty ? name : folder.relative + [UInt8(ascii: "/")] + name,
                location: folder.location + [UInt8(ascii: "/")] + name
            )
            do {
                let status = try FileSystem.status(of: entry.location)
                switch status.kind {
                case .file: files.append(Found(relative: entry.relative, location: entry.location, status: status))
                case .folder: if entered.insert(status.identity).inserted { folders.append(entry) }
                case .link: links.append(entry)
                case .special: issues.append(.special(shown(entry)))
                }
            } catch let fault {
                report(entry, fault)
            }
        }
    }

    /// Follows the links met so far, then those met behind them.
    private mutating func followLinks() {
        while !links.isEmpty {
            let batch = links.sorted { $0.relative.lexicographicallyPrecedes($1.relative) }
            links = []
            for link in batch {
                do {
                    try follow(link)
                } catch let fault {
                    report(link, fault)
                }
            }
        }
    }

    private mutating func follow(_ link: Entry) throws(FileFault) {
        let target = try FileSystem.resolve(link.location)
        guard isInside(target) else { return issues.append(.linkOutside(shown(link))) }
        let status = try FileSystem.status(of: target)
        switch status.kind {
        case .file: linked.append(Found(relative: link.relative, location: target, status: status))
        case .folder:
            guard entered.insert(status.identity).inserted else { return issues.append(.readBefore(shown(link))) }
            let names = try FileSystem.names(in: target)
            linked += enter(Entry(relative: link.relative, location: target), names: names)
        case .link, .special: issues.append(.special(shown(link)))
        }
    }

    private func isInside(_ target: [UInt8]) -> Bool {
        target == root || target.starts(with: root.last == UInt8(ascii: "/") ? root : root + [UInt8(ascii: "/")])
    }

    private mutating func report(_ entry: Entry, _ fault: FileFault) {
        issues.append(.unreadable(shown(entry), reason: fault.reason))
    }

    private func shown(_ entry: Entry) -> String {
        FileName.shown(label.isEmpty ? entry.relative : label + [UInt8(ascii: "/")] + entry.relative)
    }
}

import Model

/// Finds the files that PATHs hold: folders are read through to the bottom, hidden entries are skipped, and the order is
/// that of the bytes of the paths, on every machine the same.
///
/// Symbolic links are not followed out of the given PATH; inside it each leads to a file once. A pipe, socket or device
/// is never opened.
public struct SourceFinder: Sendable {
    private let choice: FormatChoice
    private let limits: ReadingLimits

    /// Prepares to find files.
    ///
    /// - Parameters:
    ///   - choice: What the files are taken for.
    ///   - limits: How many are taken.
    public init(_ choice: FormatChoice = .auto, limits: ReadingLimits = .standard) {
        self.choice = choice
        self.limits = limits
    }

    /// The files below `paths`, PATH by PATH.
    ///
    /// - Throws: ``SourceError`` where a PATH itself is missing or cannot be read; anything below is an entry of the
    ///   listing.
    /// - Complexity: O(*n* log *n*) in the number of entries.
    public func find(_ paths: [String]) throws(SourceError) -> SourceListing {
        var listing = SourceListing()
        var taken: Set<FileSystem.Identity> = []
        for path in paths {
            let place = try locate(path)
            switch place.status.kind {
            case .file:
                try tryOpening(place)
                add(place.file, below: place, taken: &taken, to: &listing)
            case .folder:
                let walk = try walk(place)
                for issue in walk.issues { listing.issues.append(issue) }
                for found in walk.ordered { add(found, below: place, taken: &taken, to: &listing) }
            case .link, .special: listing.issues.append(.special(place.shown))
            }
        }
        if listing.files.count > limits.files {
            listing.issues.append(.tooManyFiles(found: listing.files.count, limit: limits.files))
            listing.files.removeLast(listing.files.count - limits.files)
        }
        return listing
    }

    private func locate(_ path: String) throws(SourceError) -> GivenPath {
        guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing(path: path) }
        do {
            return try GivenPath(path)
        } catch let fault {
            throw Self.error(fault, at: path)
        }
    }

    /// A file that is given by itself and may not be read is an error now, not an entry of the report later.
    private func tryOpening(_ place: GivenPath) throws(SourceError) {
        do {
            FileSystem.release(try FileSystem.open(place.location).descriptor)
        } catch let fault {
            throw Self.error(fault, at: place.given)
        }
    }

    private func walk(_ place: GivenPath) throws(SourceError) -> FolderWalk {
        do {
            return try FolderWalk(root: place.location, label: place.label)
        } catch let fault {
            throw Self.error(fault, at: place.given)
        }
    }

    private static func error(_ fault: FileFault, at path: String) -> SourceError {
        fault.isAbsence ? .missing(path: path) : .unreadable(path: path, reason: fault.reason)
    }

    private func add(
        _ found: FolderWalk.Found,
        below place: GivenPath,
        taken: inout Set<FileSystem.Identity>,
        to listing: inout SourceListing
    ) {
        let name = FileName(found.relative)
        let path = place.shown(found.relative)
        let isGiven = place.status.kind == .file
        let known = FormatChoice.format(ofExtension: name.suffix)
        // `articles.gz` may be anything; a chosen format holds for a file given by itself whatever its name.
        guard known != nil || name.isPacked && name.suffix.isEmpty || isGiven && choice.format != nil else {
            listing.issues.append(.unsupported(path, suffix: name.suffix, severity: isGiven ? .skipped : .notice))
            return
        }
        guard taken.insert(found.status.identity).inserted else { return listing.issues.append(.readBefore(path)) }
        let file = SourceFile(
            path: path,
            stem: name.stem,
            format: choice.format ?? known,
            isPacked: name.isPacked,
            size: found.status.size,
            modified: found.status.modified,
            stamp: found.status.stamp,
            location: found.location
        )
        listing.files.append(file)
    }
}

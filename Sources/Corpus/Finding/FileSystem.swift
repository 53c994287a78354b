#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The system's calls for folders and files; the only unsafe code of the module.
///
/// Paths are bytes, since a file name need not be valid UTF-8.
enum FileSystem {
    /// What lies at a path.
    struct Status {
        let kind: Kind
        let identity: Identity
        /// The size in bytes.
        let size: Int
        /// When it was last written, in seconds since 1970.
        let modified: Int
        /// The same in nanoseconds, to tell two versions of a file apart.
        let stamp: Int
    }

    /// The kinds of things that are told apart.
    enum Kind {
        case file
        case folder
        case link
        /// A pipe, device or socket, which is never opened: reading it could wait for ever.
        case special
    }

    /// Device and inode: the same for two paths to one file.
    struct Identity: Hashable {
        let device: UInt64
        let inode: UInt64
    }

    /// What lies at `path` itself, where it is a link: the link.
    static func status(of path: [UInt8]) throws(FileFault) -> Status {
        var information = stat()
        guard unsafe lstat(terminated(path), &information) == 0 else { throw FileFault.last }
        return status(information)
    }

    /// The path of `path` with every link resolved.
    static func resolve(_ path: [UInt8]) throws(FileFault) -> [UInt8] {
        guard let resolved = unsafe realpath(terminated(path), nil) else { throw FileFault.last }
        defer { unsafe free(resolved) }
        return unsafe bytes(resolved)
    }

    /// The names in a folder without `.` and `..`, in no order.
    static func names(in folder: [UInt8]) throws(FileFault) -> [[UInt8]] {
        guard let stream = unsafe opendir(terminated(folder)) else { throw FileFault.last }
        defer { unsafe closedir(stream) }
        var names: [[UInt8]] = []
        errno = 0
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe bytes($0) }
            }
            if name != Array(".".utf8) && name != Array("..".utf8) { names.append(name) }
        }
        guard errno == 0 else { throw FileFault.last }
        return names
    }

    /// Opens a regular file for reading and gives its descriptor and size.
    ///
    /// A link or special file that took the file's place since it was found is refused.
    static func open(_ path: [UInt8]) throws(FileFault) -> (descriptor: Int32, size: Int) {
        #if canImport(Darwin)
        let descriptor = unsafe Darwin.open(terminated(path), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        #elseif canImport(Musl)
        let descriptor = unsafe Musl.open(terminated(path), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        #else
        let descriptor = unsafe Glibc.open(terminated(path), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        #endif
        guard descriptor >= 0 else { throw FileFault.last }
        var information = stat()
        guard unsafe fstat(descriptor, &information) == 0 else {
            let fault = FileFault.last
            release(descriptor)
            throw fault
        }
        let found = status(information)
        guard found.kind == .file else {
            release(descriptor)
            throw FileFault(code: EINVAL)
        }
        return (descriptor, found.size)
    }

    /// Reads up to `count` bytes; none at the end of the file.
    static func read(_ descriptor: Int32, upTo count: Int) throws(FileFault) -> [UInt8] {
        var fault: FileFault?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            var got = 0
            repeat {
                #if canImport(Darwin)
                got = unsafe Darwin.read(descriptor, buffer.baseAddress, count)
                #elseif canImport(Musl)
                got = unsafe Musl.read(descriptor, buffer.baseAddress, count)
                #else
                got = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
                #endif
            } while got < 0 && errno == EINTR
            if got < 0 { fault = FileFault.last }
            filled = max(0, got)
        }
        if let fault { throw fault }
        return bytes
    }

    /// Closes a descriptor.
    static func release(_ descriptor: Int32) {
        close(descriptor)
    }

    private static func status(_ information: stat) -> Status {
        let kind: Kind =
            switch information.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .special
            }
        let identity = Identity(
            device: UInt64(truncatingIfNeeded: information.st_dev),
            inode: UInt64(truncatingIfNeeded: information.st_ino)
        )
        #if canImport(Darwin)
        let modified = information.st_mtimespec
        #else
        let modified = information.st_mtim
        #endif
        let seconds = Int(modified.tv_sec)
        return Status(
            kind: kind,
            identity: identity,
            size: Int(information.st_size),
            modified: seconds,
            stamp: seconds &* 1_000_000_000 &+ Int(modified.tv_nsec)
        )
    }

    private static func terminated(_ path: [UInt8]) -> [CChar] {
        path.map { CChar(bitPattern: $0) } + [0]
    }

    private static func bytes(_ string: UnsafePointer<CChar>) -> [UInt8] {
        let length = unsafe strlen(string)
        return unsafe UnsafeBufferPointer(start: string, count: length).map { UInt8(bitPattern: $0) }
    }
}

/// A failed call of the system.
struct FileFault: Error, Equatable {
    /// The system's number for the reason.
    let code: Int32

    /// The reason of the last failed call.
    static var last: FileFault { FileFault(code: errno) }

    /// Whether the reason is that nothing is there.
    var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

    /// The reason in words that name nothing of the machine.
    var reason: String {
        switch code {
        case EACCES, EPERM: "permission is denied"
        case ENOENT, ENOTDIR: "it does not exist"
        case ELOOP: "it is a link that leads nowhere or in a circle"
        case ENAMETOOLONG: "its path is too long"
        case EMFILE, ENFILE: "too many files are open"
        case EINVAL: "it is not a regular file"
        default: "the system reports error \(code)"
        }
    }
}

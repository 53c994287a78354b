import Glibc

/// An open file of the system, with the few calls that the program makes on it itself.
///
/// All unsafe calls of this module stand in this file.
struct Descriptor: Sendable {
    /// Why a call did not succeed.
    enum Failure: Error, Equatable {
        /// The reader of a pipe has closed it.
        case closedPipe
        /// The other side did not answer in time.
        case timedOut
        /// The system's message.
        case system(String)

        /// What happened, in words.
        var reason: String {
            switch self {
            case .closedPipe: "the other side has closed it"
            case .timedOut: "the time is over"
            case .system(let message): message
            }
        }

        fileprivate static var current: Failure {
            switch errno {
            case EPIPE: .closedPipe
            case EAGAIN, EINPROGRESS, ETIMEDOUT: .timedOut
            default: .system(unsafe String(cString: strerror(errno)))
            }
        }
    }

    let number: Int32

    /// Whether it is a terminal.
    var isTerminal: Bool { isatty(number) == 1 }

    /// The width of the terminal in columns, or nil where it is none.
    var columns: Int? {
        var size = winsize()
        guard unsafe ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Writes all of `bytes`, however many calls that takes.
    func write(_ bytes: [UInt8]) throws(Failure) {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(number, buffer.baseAddress.map { unsafe $0 + written }, bytes.count - written)
            }
            if count > 0 { written += count } else if errno != EINTR { throw .current }
        }
    }

    /// Reads what is there, at most `limit` bytes; empty at the end.
    func read(upTo limit: Int) throws(Failure) -> [UInt8] {
        var count = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
            repeat { count = unsafe Glibc.read(number, buffer.baseAddress, limit) } while count < 0 && errno == EINTR
            filled = max(0, count)
        }
        if count < 0 { throw .current }
        return bytes
    }

    /// Gives the file back to the system.
    func close() { _ = Glibc.close(number) }

    /// Creates a file for writing, or empties the one that is there.
    static func creating(_ path: String) throws(Failure) -> Descriptor {
        let number = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard number >= 0 else { throw .current }
        return Descriptor(number: number)
    }

    /// Connects to a TCP port; every later call on the connection gives up after `seconds`.
    static func connecting(host: String, port: Int, seconds: Int) throws(Failure) -> Descriptor {
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let status = unsafe getaddrinfo(host, String(port), &hints, &list)
        guard status == 0 else { throw .system(unsafe String(cString: gai_strerror(status))) }
        defer { unsafe freeaddrinfo(list) }
        var failure = Failure.system("no address")
        var next = unsafe list
        while let address = unsafe next {
            let socket = Glibc.socket(unsafe address.pointee.ai_family, Int32(SOCK_STREAM.rawValue), 0)
            var limit = timeval(tv_sec: seconds, tv_usec: 0)
            let size = socklen_t(MemoryLayout<timeval>.size)
            _ = unsafe setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
            _ = unsafe setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
            if unsafe connect(socket, address.pointee.ai_addr, address.pointee.ai_addrlen) == 0 {
                return Descriptor(number: socket)
            }
            failure = .current
            _ = Glibc.close(socket)
            unsafe next = unsafe address.pointee.ai_next
        }
        throw failure
    }

    /// Lets a write to a closed pipe fail instead of ending the program.
    static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

    /// Takes a signal away from its default action, or gives it back.
    static func setHandled(_ handled: Bool, signal number: Int32) {
        _ = signal(number, handled ? SIG_IGN : SIG_DFL)
    }
}

/// Reads an open file or standard input piece by piece, and closes it at the end of its life.
final class DescriptorReader {
    private static let chunkBytes = 1 << 17

    private let descriptor: Int32
    private let closes: Bool
    private var pending: [UInt8] = []

    /// Reads `descriptor`, which is closed with the reader where `closes` says so.
    init(descriptor: Int32, closes: Bool) {
        self.descriptor = descriptor
        self.closes = closes
    }

    deinit {
        if closes { FileSystem.release(descriptor) }
    }

    /// The next bytes, none at the end.
    func chunk() throws(FileFault) -> [UInt8] {
        guard pending.isEmpty else {
            defer { pending = [] }
            return pending
        }
        return try FileSystem.read(descriptor, upTo: Self.chunkBytes)
    }

    /// Reads on until the first line is complete, the end is reached or `limit` bytes are there, and gives what there is
    /// without consuming it.
    func peekLine(limit: Int) throws(FileFault) -> [UInt8] {
        while pending.count <= limit && !Self.holdsLine(pending) {
            let more = try FileSystem.read(descriptor, upTo: Self.chunkBytes)
            if more.isEmpty { break }
            pending += more
        }
        return pending
    }

    /// All bytes to the end, or nil where there are more than `limit`.
    func all(expecting size: Int, limit: Int) throws(FileFault) -> [UInt8]? {
        var bytes = pending
        pending = []
        guard max(size, bytes.count) <= limit else { return nil }
        var more = try FileSystem.read(descriptor, upTo: max(size, 0) + 1)
        while !more.isEmpty {
            if bytes.isEmpty { bytes = more } else { bytes += more }
            guard bytes.count <= limit else { return nil }
            more = try FileSystem.read(descriptor, upTo: bytes.count == size ? 1 : Self.chunkBytes)
        }
        return bytes
    }

    private static func holdsLine(_ bytes: [UInt8]) -> Bool {
        guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { return false }
        return bytes[start...].contains(UInt8(ascii: "\n"))
    }
}

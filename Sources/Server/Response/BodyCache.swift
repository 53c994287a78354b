/// Bodies of repeated requests, plain and compressed, under their entity tags: plain ones from the second time on, since
/// they are made fast; none is compressed twice.
///
/// Each event loop has its own, so that no request takes a lock. A tag names the build too: what an older build left
/// behind is never found again, and goes when the cache is full.
struct BodyCache {
    private static let greatestBody = 512 << 10

    private let capacity: Int
    private var contents: [String: Content] = [:]
    private var packed: [String: [UInt8]] = [:]
    private var size = 0
    private var doorkeeper = Doorkeeper()

    /// Creates an empty cache of so many bytes.
    init(capacity: Int = 16 << 20) {
        self.capacity = capacity
    }

    /// What is kept under `tag`, or what `make` makes now.
    mutating func content(_ tag: String, make: () throws(Problem) -> Content) throws(Problem) -> Content {
        if let kept = contents[tag] { return kept }
        var content = try make()
        content.tag = tag
        if content.parts == nil, doorkeeper.knows(tag), makeRoom(for: content.bytes) { contents[tag] = content }
        return content
    }

    /// The compressed form of `content`, or nil where it is not shorter.
    mutating func compressed(_ content: Content, tag: String) -> [UInt8]? {
        if let kept = packed[tag] { return kept }
        guard let bytes = Gzip.compress(content.bytes) else { return nil }
        if makeRoom(for: bytes) { packed[tag] = bytes }
        return bytes
    }

    /// Makes room by forgetting everything: what is asked for often is back at once.
    private mutating func makeRoom(for bytes: [UInt8]) -> Bool {
        guard bytes.count <= min(Self.greatestBody, capacity) else { return false }
        if size + bytes.count > capacity {
            contents.removeAll(keepingCapacity: true)
            packed.removeAll(keepingCapacity: true)
            size = 0
        }
        size += bytes.count
        return true
    }
}

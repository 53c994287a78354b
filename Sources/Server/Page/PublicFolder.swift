import Foundation

/// The page and its assets, read into memory once: a request only looks a path up, so it cannot leave the folder.
struct PublicFolder: Sendable {
    /// No page.
    static let none = PublicFolder(assets: [:])

    private static let greatestFile = 4 << 20
    private static let greatestFolder = 32 << 20
    private static let mostFiles = 500
    private static let greatestDepth = 8

    private let assets: [[String]: Content]

    private init(assets: [[String]: Content]) {
        self.assets = assets
    }

    /// Reads the folder at `path`: its regular files and those of its folders, without hidden ones and links.
    init(path: String) throws(ServerError) {
        var reader = Reader()
        try reader.read(folder: path, below: [])
        assets = reader.assets
    }

    /// The file at `path`, given by its segments.
    func asset(at path: [String]) -> Content? { assets[path] }

    private struct Reader {
        var assets: [[String]: Content] = [:]
        var bytes = 0

        mutating func read(folder: String, below path: [String]) throws(ServerError) {
            guard path.count <= greatestDepth else { throw .publicFolder(reason: "its folders are nested too deeply") }
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
                throw .publicFolder(reason: "“\(folder)” is not a folder that can be read")
            }
            for name in names.sorted() where !name.hasPrefix(".") {
                try read(folder + "/" + name, as: path + [name])
            }
        }

        private mutating func read(_ file: String, as path: [String]) throws(ServerError) {
            let attributes = try? FileManager.default.attributesOfItem(atPath: file)
            switch attributes?[.type] as? FileAttributeType {
            case .typeDirectory: return try read(folder: file, below: path)
            case .typeRegular: break
            default: return
            }
            let size = (attributes?[.size] as? NSNumber)?.intValue ?? Int.max
            guard size <= greatestFile else {
                throw .publicFolder(reason: "“\(file)” is larger than \(greatestFile >> 20) MiB")
            }
            guard let data = FileManager.default.contents(atPath: file) else {
                throw .publicFolder(reason: "“\(file)” cannot be read")
            }
            bytes += data.count
            guard bytes <= greatestFolder, assets.count < mostFiles else {
                throw .publicFolder(
                    reason: "the folder holds more than \(mostFiles) files or \(greatestFolder >> 20) MiB"
                )
            }
            let content = [UInt8](data)
            assets[path] = Content(MediaType(fileName: file), content, tag: EntityTag.of(bytes: content))
        }
    }
}

import Foundation
import Server

extension ServerConfiguration {
    private static let tokenFileBytes = 64 << 10

    /// The configuration that `settings` ask for, with the page that comes with the program unless told otherwise.
    ///
    /// - Throws: A ``CommandFailure`` with ``CommandFailure/Reason/noInput`` where the page's folder or the token's file
    ///   cannot be read, or holds none.
    init(_ settings: ServeSettings, places: Places) throws(CommandFailure) {
        self.init()
        host = settings.host
        port = settings.port.number
        publicFolder = try settings.publicFolder.map(Self.folder) ?? places.page
        allowedHosts = settings.allowedHosts
        allowedOrigins = settings.allowedOrigins
        baseURL = settings.baseURL
        tokens = try settings.tokenFile.map(Self.tokensOfFile)
        logLevel = settings.logLevel.level
        isWatching = settings.watches
    }

    private static func folder(_ path: String) throws(CommandFailure) -> String {
        guard Places.isFolder(path) else {
            throw CommandFailure(reason: .noInput, message: "\(path): there is no such folder for the page")
        }
        return path
    }

    private static func tokensOfFile(_ path: String) throws(CommandFailure) -> [String] {
        let data: Data?
        do {
            data = try FileHandle(forReadingFrom: URL(fileURLWithPath: path)).read(upToCount: tokenFileBytes)
        } catch {
            throw CommandFailure(reason: .noInput, message: "\(path): the file of the token cannot be read")
        }
        // Of an empty file there is nothing, which is no error.
        let tokens = tokens(inFile: String(decoding: data ?? Data(), as: UTF8.self))
        guard !tokens.isEmpty else {
            throw CommandFailure(
                reason: .noInput,
                message: "\(path): the file holds no token, write one on its first line"
            )
        }
        return tokens
    }
}

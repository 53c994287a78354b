import Pipeline
import TestSupport

@testable import Server

extension TestClient {
    /// Asks a server of the articles in `files`, by their names, gone the whole way from bytes on.
    init(files: [String: String]) async throws {
        let folder = try TemporaryFolder(files)
        let build = try await CorpusPipeline().build(CorpusSource([folder.path]))
        try self.init(
            serving: ServedCorpus(index: build.index, build: build.hash, version: "0", issues: build.issues)
        )
    }
}

import Corpus
import Foundation
import Pipeline

/// Tells when the files that a corpus is made of have changed, by looking at them again and again: unlike messages of the
/// system, that works on every file system, network shares and the mounted folders of containers among them.
struct SourceWatch {
    /// What is looked at: files with their sizes and times.
    struct Sight: Equatable {
        fileprivate let files: [SourceFile]
        fileprivate let overrides: Date?
    }

    /// The shortest time between two looks.
    private static let pause = Duration.seconds(1)
    /// Looking takes at most this part of the time, however many files there are.
    private static let share = 20
    /// The longest time between two looks, also where one took long because the machine was busy.
    private static let longestPause = Duration.seconds(20)

    /// Files and folders.
    let paths: [String]
    /// The file of decisions about entities, or nil.
    let overrides: String?

    /// What is there now; nil where a path itself is missing, as a file is for a moment that an editor replaces.
    var sight: Sight? {
        guard let source = try? CorpusSource(paths) else { return nil }
        let attributes = overrides.flatMap { try? FileManager.default.attributesOfItem(atPath: $0) }
        return Sight(files: source.files, overrides: attributes?[.modificationDate] as? Date)
    }

    /// Waits until what is there differs from `known` and is the same in two looks, so that nobody is writing any more.
    ///
    /// - Throws: `CancellationError`.
    func change(from known: Sight?) async throws {
        var before = known
        while true {
            let (now, pause) = look()
            if let now {
                if now != known && now == before { return }
                before = now
            }
            try await Task.sleep(for: pause)
        }
    }

    private func look() -> (sight: Sight?, pause: Duration) {
        let began = ContinuousClock.now
        let sight = sight
        return (sight, min(max(Self.pause, (ContinuousClock.now - began) * Self.share), Self.longestPause))
    }
}

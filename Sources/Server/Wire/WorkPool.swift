import NIOCore
import NIOPosix
import Synchronization

/// Threads for what takes too long for an event loop, with a bounded line of work that waits.
final class WorkPool: Sendable {
    private let threads: NIOThreadPool
    private let capacity: Int
    private let count = Atomic(0)

    /// Starts `threadCount` threads, at which `backlog` pieces of work may wait.
    init(threadCount: Int, backlog: Int) {
        threads = NIOThreadPool(numberOfThreads: threadCount)
        capacity = threadCount + backlog
        threads.start()
    }

    /// Has `work` done, and gives its result on `loop`; nil where too much waits already.
    func submit<Value: Sendable>(
        on loop: any EventLoop,
        _ work: @escaping @Sendable () -> Value
    ) -> EventLoopFuture<Value>? {
        guard count.add(1, ordering: .relaxed).newValue <= capacity else {
            count.subtract(1, ordering: .relaxed)
            return nil
        }
        let result = threads.runIfActive(eventLoop: loop, work)
        // Also where the threads have ended and nothing is done.
        result.whenComplete { _ in self.count.subtract(1, ordering: .relaxed) }
        return result
    }

    /// Ends the threads when they have done what they are at.
    func shutdown() async {
        try? await threads.shutdownGracefully()
    }
}

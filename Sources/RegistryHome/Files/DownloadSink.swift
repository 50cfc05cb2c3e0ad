import Synchronization

/// A new private file that takes what comes over the network, from any task.
package final class DownloadSink: Sendable {
    private let file: OutputFile
    private let problem = Mutex<HomeError?>(nil)

    /// Creates the file, which must not exist.
    package init(_ path: String) throws(HomeError) { file = try OutputFile(creating: path) }

    /// Why the last piece could not be kept.
    package var failure: HomeError? { problem.withLock { $0 } }

    /// Keeps a piece; `false` when that failed.
    package func take(_ bytes: [UInt8]) -> Bool {
        do throws(HomeError) {
            try file.write(bytes)
            return true
        } catch {
            problem.withLock { $0 = error }
            return false
        }
    }

    /// Waits until everything is on the disk.
    package func finish() throws(HomeError) { try file.sync() }
}

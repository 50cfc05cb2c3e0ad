import Foundation

/// A folder that lasts as long as this object.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("aeo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        path = folder.path
    }

    /// Where the archive of a test is.
    var archive: String { path + "/registry.sqlite" }

    /// Where the journal of answers of a test is.
    var answers: String { path + "/answers.sqlite" }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

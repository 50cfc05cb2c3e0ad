import Foundation

/// A folder of its own for one test, removed with it.
final class WorkFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "aeo-process-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func child(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file and tells its path.
    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = child(name)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    static func read(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}

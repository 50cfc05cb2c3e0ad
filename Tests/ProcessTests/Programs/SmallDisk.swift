import Foundation

/// A file system of a few mebibytes in memory, unmounted with the last reference to it.
final class SmallDisk: Sendable {
    private let path: String

    /// Mounts it; needs the rights for it.
    init(at path: String, mebibytes: Int) async throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let folder = try WorkFolder()
        let mount = try await Invocation.run(
            "/bin/mount",
            ["-t", "tmpfs", "-o", "size=\(mebibytes)m", "aeo-small-disk", path],
            in: folder
        )
        guard mount.status == 0 else { throw ProcessFailure("\(mount)") }
        self.path = path
    }

    deinit {
        let unmount = Process()
        unmount.executableURL = URL(fileURLWithPath: "/bin/umount")
        unmount.arguments = ["-l", path]
        if (try? unmount.run()) != nil { unmount.waitUntilExit() }
    }

    /// Whether file systems may be mounted here.
    static func isPossible() async -> Bool {
        guard let folder = try? WorkFolder() else { return false }
        return (try? await SmallDisk(at: folder.child("disk"), mebibytes: 1)) != nil
    }

    private var filler: String { "\(path)/filler" }

    /// Leaves no free byte.
    func fill() throws {
        _ = FileManager.default.createFile(atPath: filler, contents: nil)
        guard let file = FileHandle(forWritingAtPath: filler) else {
            throw ProcessFailure("the disk is full already")
        }
        for size in [1 << 16, 1 << 12] {
            let block = Data(repeating: 1, count: size)
            while (try? file.write(contentsOf: block)) != nil {}
        }
        try file.close()
    }

    func free() throws { try FileManager.default.removeItem(atPath: filler) }
}

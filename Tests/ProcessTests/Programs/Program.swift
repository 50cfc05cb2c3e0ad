import Foundation

/// A program under test, built beside the test bundle.
enum Program: String {
    case aeo
    case aeod

    /// Where it lies; the build folder is the one above the running test bundle.
    var path: String {
        get throws {
            let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            for start in [bundle, CommandLine.arguments[0]] {
                var folder = URL(fileURLWithPath: start).deletingLastPathComponent()
                while folder.path != "/" {
                    let candidate = folder.appendingPathComponent(rawValue).path
                    if FileManager.default.isExecutableFile(atPath: candidate), !isFolder(candidate) {
                        return candidate
                    }
                    folder.deleteLastPathComponent()
                }
            }
            throw ProcessFailure("\(rawValue) is not built beside \(bundle)")
        }
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }
}

import CSchemas

/// The files of the published contract that the program carries inside itself.
package enum EmbeddedSchemas {
    /// All files: the path under `schemas/` and the bytes.
    package static let files: [String: [UInt8]] = {
        var result: [String: [UInt8]] = [:]
        for position in 0..<embedded_file_count() {
            let file = unsafe embedded_file_at(position)
            guard let path = unsafe file.path, let start = unsafe file.bytes else { continue }
            let bytes = unsafe UnsafeBufferPointer(start: start, count: file.length)
            result[unsafe String(cString: path)] = unsafe Array(bytes)
        }
        return result
    }()

    /// The bytes of a file; nil for a path that is not carried.
    package static func file(_ path: String) -> [UInt8]? { files[path] }

    /// The programmes' profiles, by path.
    package static var programmeFiles: [(path: String, bytes: [UInt8])] {
        files.filter { $0.key.hasPrefix("programmes/") }
            .sorted { $0.key < $1.key }
            .map { (path: $0.key, bytes: $0.value) }
    }

    /// The JSON Schemas of the interface by file name; the registry serves them.
    package static var contract: [String: [UInt8]] {
        let folder = "json/"
        return Dictionary(
            files.filter { $0.key.hasPrefix(folder) }.map {
                (String($0.key.dropFirst(folder.count)), $0.value)
            },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

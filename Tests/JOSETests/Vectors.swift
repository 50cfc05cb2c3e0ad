import FoundationEssentials
import JOSE
import Testing

/// Published test vectors beside the package; suites that need them are skipped, visibly, when they are absent.
enum Vectors {
    static let folder: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        return parts.joined(separator: "/") + "/../shared/vectors/"
    }()

    static func isPresent(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + path)
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try #require(FileManager.default.contents(atPath: folder + path)))
    }

    static func json(_ path: String) throws -> JSONObject {
        let limits = JSONLimits(maxBytes: 1 << 24, maxDepth: 32, maxMembers: 1 << 20)
        return try StrictJSON.parseObject(bytes(path), limits: limits)
    }

    static func unhex(_ text: String) throws -> [UInt8] {
        let digits = Array(text.utf8)
        return try stride(from: 0, to: digits.count, by: 2).map {
            try #require(UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16))
        }
    }
}

extension JSONObject {
    func text(_ name: String) throws -> String {
        try #require(self[name]?.stringValue)
    }

    func texts(_ name: String) throws -> [String] {
        try #require(self[name]?.arrayValue).map { try #require($0.stringValue) }
    }

    func object(_ name: String) throws -> JSONObject {
        try #require(self[name]?.objectValue)
    }

    func objects(_ name: String) throws -> [JSONObject] {
        try #require(self[name]?.arrayValue).map { try #require($0.objectValue) }
    }
}

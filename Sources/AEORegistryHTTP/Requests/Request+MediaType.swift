import AEORegistryAPI
import Hummingbird

extension Request {
    /// Refuses a body that is not declared to be JSON; parameters of the media type are allowed (RFC 9110 §8.3.1).
    func requireJSON() throws { try require("application/json") }

    /// Refuses a body that is not declared to be of a media type.
    func require(_ type: String) throws {
        let declared = headers[.contentType] ?? ""
        let essence =
            declared.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        let trimmed = essence.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        guard String(decoding: trimmed, as: UTF8.self).lowercased() == type else {
            throw HTTPProblem(.unsupportedMediaType, "the body must be \(type) and declared so")
        }
    }

    /// Whether the header Accept names a media type, and weighs it no less than another (RFC 9110 §12.5.1).
    func prefers(_ type: String, to other: String) -> Bool {
        var weights: [String: Double] = [:]
        for range in headers[values: .accept].joined(separator: ",").split(separator: ",").prefix(64) {
            let parts = range.lowercased().split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let essence = parts.first else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 }
            weights[essence] = weight ?? 1
        }
        guard let weight = weights[type], weight > 0 else { return false }
        return weight >= weights[other] ?? 0
    }
}

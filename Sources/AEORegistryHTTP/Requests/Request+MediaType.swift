import AEORegistryAPI
import Hummingbird

extension Request {
    /// Refuses a body that is not declared to be JSON; parameters of the media type are allowed (RFC 9110 §8.3.1).
    func requireJSON() throws {
        let declared = headers[.contentType] ?? ""
        let essence =
            declared.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        let trimmed = essence.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        guard String(decoding: trimmed, as: UTF8.self).lowercased() == "application/json" else {
            throw HTTPProblem(.unsupportedMediaType, "the body must be application/json and declared so")
        }
    }
}

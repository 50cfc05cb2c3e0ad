import Foundation
import JOSE

/// One write that can be repeated.
struct WriteCall: Sendable, Hashable {
    let path: String
    let body: [UInt8]
    let key: String

    init(_ path: String, _ body: JSONObject) {
        self.path = path
        self.body = JSONText.encode(body)
        key = UUID().uuidString
    }

    static func grant(_ application: JSONObject) -> WriteCall { WriteCall("/v1/certificates", application) }

    static func act(_ body: JSONObject, on number: String) -> WriteCall {
        WriteCall("/v1/certificates/\(number)/acts", body)
    }
}

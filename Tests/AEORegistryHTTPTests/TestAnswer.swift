import Hummingbird
import HummingbirdTesting
import JOSE

/// An answer as the tests look at it.
struct TestAnswer {
    let status: Int
    let headers: HTTPFields
    let body: [UInt8]

    init(_ response: TestResponse) {
        status = Int(response.status.code)
        headers = response.headers
        body = Array(response.body.readableBytesView)
    }

    var text: String { String(decoding: body, as: UTF8.self) }

    func json() throws -> JSONObject { try StrictJSON.parseObject(body) }

    /// The code of the problem, when it is a well-formed one.
    func problem() throws -> String? {
        guard headers[.contentType] == "application/problem+json" else { return nil }
        let problem = try json()
        guard problem["status"]?.integerValue == Int64(status), problem["title"]?.stringValue != nil,
            problem["detail"]?.stringValue != nil
        else { return nil }
        return (problem["type"]?.stringValue).map { String($0.dropFirst("urn:aeo-registry:problem:".count)) }
    }
}

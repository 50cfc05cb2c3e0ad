/// One HTTP request as the client sends it.
public struct WireRequest: Sendable, Equatable {
    /// The method, `GET` or `POST`.
    public let method: String
    /// The full URL.
    public let url: String
    /// The header fields.
    public let headers: [(name: String, value: String)]
    /// The body; `nil` for none.
    public let body: [UInt8]?
    /// The most bytes that the answer may have.
    public let answerLimit: Int

    /// Describes a request.
    public init(
        method: String,
        url: String,
        headers: [(name: String, value: String)],
        body: [UInt8]? = nil,
        answerLimit: Int
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.answerLimit = answerLimit
    }

    /// The first field of a name, in any case of letters.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// Two requests are equal if all that is sent is.
    public static func == (left: WireRequest, right: WireRequest) -> Bool {
        left.method == right.method && left.url == right.url && left.body == right.body
            && left.answerLimit == right.answerLimit
            && left.headers.elementsEqual(right.headers) { $0.name == $1.name && $0.value == $1.value }
    }
}

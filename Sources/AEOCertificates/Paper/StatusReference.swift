public import JOSE

/// Where the status of a paper is published: `status.status_list` of a referenced token (Token Status List, section 6).
public struct StatusReference: Sendable, Hashable {
    /// The address of the list, equal byte for byte to the list token's `sub`.
    public let uri: String
    /// The index in the list.
    public let index: Int

    /// Names an entry of a list.
    public init(uri: String, index: Int) {
        self.uri = uri
        self.index = index
    }

    /// The `status` member.
    public var json: JSONValue {
        .object(["status_list": .object(["idx": .integer(Int64(index)), "uri": .string(uri)])])
    }

    init(status reader: ClaimReader) throws(CertificateError) {
        let list = try reader.reader("status_list")
        guard let index = Int(exactly: try list.integer("idx")), index >= 0 else {
            throw .malformed("idx", "an index is not negative")
        }
        self.init(uri: try list.text("uri"), index: index)
    }
}

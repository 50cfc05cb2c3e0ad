import JOSE

/// A registry fact: which countries belong to which unions and regions, by the digest of the document that says so.
package struct TerritoryFact: Sendable, Equatable {
    /// SHA-256 of the document's canonical bytes, and how many there are.
    package let digest: [UInt8]
    package let length: Int

    package init(digest: [UInt8], length: Int) {
        self.digest = digest
        self.length = length
    }

    /// Reads the body of the entry (`schemas/json/log-fact-territories.schema.json`).
    init(_ body: EntryFields) throws(EntryFault) {
        digest = try body.digest("digest")
        length = try body.count("length")
    }

    var body: JSONObject {
        ["digest": .string(Base64URL.encode(digest)), "length": .integer(Int64(length))]
    }
}

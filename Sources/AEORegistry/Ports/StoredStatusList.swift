/// One version of a status list as it was signed.
package struct StoredStatusList: Sendable, Equatable {
    /// The list's URI.
    package let uri: String
    /// When the token was signed, in seconds; never falls, and versions of one second are ordered by entry.
    package let issuedAt: Int64
    /// When the token ends, in seconds.
    package let expires: Int64
    /// The signed token.
    package let token: [UInt8]
    /// The index of the log entry that holds its digest.
    package let entry: UInt64

    package init(uri: String, issuedAt: Int64, expires: Int64, token: [UInt8], entry: UInt64) {
        self.uri = uri
        self.issuedAt = issuedAt
        self.expires = expires
        self.token = token
        self.entry = entry
    }
}

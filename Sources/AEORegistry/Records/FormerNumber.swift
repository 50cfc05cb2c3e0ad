/// A number of a holder that an amendment replaced or took away.
package struct FormerNumber: Sendable, Hashable {
    /// The number as `SCHEME:VALUE`; `TIN:` is the form used abroad, `ID:` the programme's main number.
    package let key: String
    /// The entry after which the certificate no longer bears it.
    package let replacedBy: UInt64

    package init(key: String, replacedBy: UInt64) {
        self.key = key
        self.replacedBy = replacedBy
    }
}

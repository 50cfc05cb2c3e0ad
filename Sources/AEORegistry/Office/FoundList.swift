package import AEOCertificates

/// A status list token of this registry that was found outside, its signature checked.
package struct FoundList: Sendable {
    package let key: ListKey
    package let issuedAt: Int64
    package let list: StatusList

    package init(key: ListKey, issuedAt: Int64, list: StatusList) {
        self.key = key
        self.issuedAt = issuedAt
        self.list = list
    }
}

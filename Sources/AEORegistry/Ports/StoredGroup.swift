package import AEOCertificates

/// One group of an act's entry: its bytes as written, and the salt that hides them in the public leaf.
package struct StoredGroup: Sendable, Equatable {
    package let group: EntryGroup
    package let salt: [UInt8]
    package let bytes: [UInt8]

    package init(group: EntryGroup, salt: [UInt8], bytes: [UInt8]) {
        self.group = group
        self.salt = salt
        self.bytes = bytes
    }
}

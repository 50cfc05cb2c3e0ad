/// A file in a backup.
package struct BackupMember: Sendable, Equatable {
    /// Its path inside the home, with `/` between the names.
    package let name: String
    /// Its bytes.
    package let length: UInt64
    /// The SHA-256 of its bytes.
    package let digest: [UInt8]

    package init(name: String, length: UInt64, digest: [UInt8]) {
        self.name = name
        self.length = length
        self.digest = digest
    }

    /// Whether the name is one that a home can have, so that nothing is ever written outside of one.
    static func isAllowed(_ name: String) -> Bool {
        let layout = HomeLayout(root: "")
        let fixed = [layout.configuration, layout.database, layout.keyRecords].map { String($0.dropFirst()) }
        if fixed.contains(name) { return true }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy(isPlain) else { return false }
        switch (parts.count, parts.first) {
        case (2, "programmes"): return parts[1].hasSuffix(".json")
        case (3, "keys"): return parts[2].hasSuffix(".pem")
        default: return false
        }
    }

    private static func isPlain(_ part: String) -> Bool {
        (1...200).contains(part.utf8.count) && part.utf8.first != UInt8(ascii: ".")
            && part.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || [0x2D, 0x2E, 0x5F].contains(byte)
            }
    }
}

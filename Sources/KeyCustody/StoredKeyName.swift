package import JOSE

/// Which key of a store: role, authority and thumbprint; its file is called after them.
package struct StoredKeyName: Sendable, Hashable {
    /// What the key is for.
    package let role: KeyRole
    /// Whose it is, where the role belongs to authorities.
    package let authority: String?
    /// The thumbprint of its public key (RFC 7638).
    package let thumbprint: KeyThumbprint

    /// Names a key; an authority is wanted exactly if the role belongs to authorities.
    package init(role: KeyRole, authority: String?, thumbprint: KeyThumbprint) throws(CustodyError) {
        if let authority {
            guard role.belongsToAuthority else { throw .authorityUnexpected(role) }
            guard Self.isAuthority(authority) else { throw .invalidAuthority(authority) }
        } else if role.belongsToAuthority {
            throw .authorityMissing(role)
        }
        self.role = role
        self.authority = authority
        self.thumbprint = thumbprint
    }

    /// Reads the names of a folder and of a file in it, or is `nil` if they are not those of a key.
    init?(folder: String, file: String) {
        let suffix = ".pem"
        guard file.hasSuffix(suffix) else { return nil }
        let parts = file.dropLast(suffix.count).split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let role = KeyRole(rawValue: String(parts[0])),
            let thumbprint = try? KeyThumbprint(parsing: String(parts[1])),
            let name = try? StoredKeyName(
                role: role,
                authority: role.belongsToAuthority ? folder : nil,
                thumbprint: thumbprint
            ),
            name.folder == folder
        else { return nil }
        self = name
    }

    /// The folder of the key's file: the authority, or the role where it belongs to none.
    var folder: String { authority ?? role.rawValue }

    /// Where the key's file lies in a home.
    package var path: String { "keys/\(folder)/\(file)" }

    /// The name of the key's file.
    var file: String { "\(role.rawValue)-\(thumbprint).pem" }

    /// Capital letters, digits and hyphens: a folder of an authority is never that of a role, nor leads out.
    private static func isAuthority(_ text: String) -> Bool {
        guard (2...16).contains(text.utf8.count), let first = text.utf8.first else { return false }
        let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return letters.contains(first)
            && text.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }
    }
}

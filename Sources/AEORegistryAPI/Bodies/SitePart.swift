import AEOModel

/// The member `sites` of an application.
enum SitePart {
    static func read(_ body: BodyReader, roles: RoleWords) throws(BodyError) -> [Site] {
        var sites: [Site] = []
        for reader in try body.readers("sites", max: BodyLimit.sites) {
            let address = try reader.optionalReader("address")
            sites.append(
                Site(
                    code: try reader.code("code", or: .textInvalid),
                    name: try reader.optionalText("name", max: BodyLimit.line),
                    address: try address.map { (reader) throws(BodyError) in try PostalAddress(reader) },
                    roles: try roles.read(reader.optionalStrings("roles", max: BodyLimit.roles))
                )
            )
        }
        return sites
    }
}

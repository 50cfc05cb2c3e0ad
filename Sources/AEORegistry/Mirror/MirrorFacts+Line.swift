import AEOModel
import JOSE

extension MirrorFacts {
    /// Reads a line that `line` wrote; `nil` for any other bytes.
    package init?(line: [UInt8]) {
        guard let object = try? StrictJSON.parseObject(line),
            let programme = object["programme"]?.stringValue.flatMap(ProgrammeID.init(parsing:)),
            let tin = object["tin"]?.stringValue, !tin.isEmpty,
            let status = object["status"]?.stringValue.flatMap(MirrorStatus.init(rawValue:))
        else { return nil }
        self.init(programme: programme, tin: tin, status: status)
        let date = { (name: String) in
            object[name]?.stringValue.flatMap { try? CivilDate(parsing: $0) }
        }
        let text = { (name: String) in object[name]?.stringValue }
        identifiers = Self.identifiers(object["identifiers"])
        aliases = Self.identifiers(object["aliases"])
        certificateNumber = text("certificate_number")
        tier = text("tier")
        roles = object["roles"]?.arrayValue?.compactMap(\.stringValue)
        statusDate = date("status_date")
        authorisedOn = date("authorised_on")
        effectiveFrom = date("effective_from")
        expiryDate = date("expiry_date")
        suspendedFrom = date("suspended_from")
        suspendedUntil = date("suspended_until")
        name = text("name")
        nameLatin = text("name_latin")
        address = text("address")
        country = text("country")
        // What does not read back as it was written was not written by this program.
        guard self.line == line else { return nil }
    }

    private static func identifiers(_ value: JSONValue?) -> [TraderIdentifier] {
        (value?.arrayValue ?? []).compactMap { entry in
            guard let scheme = entry.objectValue?["scheme"]?.stringValue,
                let number = entry.objectValue?["value"]?.stringValue
            else { return nil }
            return TraderIdentifier(scheme: scheme, value: number)
        }
    }
}

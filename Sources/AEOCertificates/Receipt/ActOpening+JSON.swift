public import JOSE

extension ActOpening {
    /// The opening as JSON, version 1.
    public var json: JSONObject {
        var json: JSONObject = [:]
        for group in EntryGroup.allCases { json[group.rawValue] = self[group].json }
        json["v"] = 1
        return json
    }

    /// The canonical bytes of the opening, as a receipt carries them.
    public var bytes: [UInt8] { CanonicalJSON.encode(.object(json)) }

    /// Reads an opening; a missing group, another version and an unknown member are refused.
    public init(json: JSONObject) throws(CertificateError) {
        let reader = ClaimReader(object: json)
        guard try reader.integer("v") == 1 else { throw .malformed("v", "is a version we do not know") }
        guard json.count == EntryGroup.allCases.count + 1 else {
            throw .malformed("opening", "has a member that belongs to no group")
        }
        func group(_ group: EntryGroup) throws(CertificateError) -> GroupOpening {
            try GroupOpening(reading: reader.reader(group.rawValue))
        }
        self.init(
            act: try group(.act),
            credential: try group(.credential),
            holder: try group(.holder),
            decision: try group(.decision)
        )
    }

    /// Reads the bytes that a receipt carries.
    public init(parsing bytes: [UInt8]) throws(CertificateError) {
        let object: JSONObject
        do {
            object = try StrictJSON.parseObject(bytes)
        } catch {
            throw .malformed("opening", "\(error)")
        }
        try self.init(json: object)
    }
}

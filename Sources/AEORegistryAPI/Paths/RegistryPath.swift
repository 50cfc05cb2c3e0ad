/// Every resource of the registry, by the template of its path; the only table of paths there is.
package enum RegistryPath: String, Sendable, CaseIterable {
    case root = "/"
    case openAPI = "/openapi.yaml"
    case schema = "/json/{name}"
    case live = "/health/live"
    case ready = "/health/ready"
    case metadata = "/.well-known/aeo-registry"
    case trustFile = "/.well-known/jwks.json"
    case issuerMetadata = "/.well-known/jwt-vc-issuer/authorities/{authority}"
    case typeMetadata = "/vct/aeo-certificate/1"
    case statusListAggregation = "/status-lists"
    case statusList = "/authorities/{authority}/status-lists/{list}"
    case checkpoint = "/log/checkpoint"
    case tile = "/log/tile/**"
    case verify = "/v1/verify"
    case status = "/v1/status"
    case statusBatch = "/v1/status:batch"
    case publicCertificate = "/v1/public/certificates/{number}"
    case programmes = "/v1/programmes"
    case programme = "/v1/programmes/{id}"
    case document = "/v1/documents/{digest}"
    case keys = "/v1/keys"
    case certificates = "/v1/certificates"
    case certificate = "/v1/certificates/{number}"
    case acts = "/v1/certificates/{number}/acts"
    case timeline = "/v1/certificates/{number}/timeline"
    case receipt = "/v1/certificates/{number}/receipt"
    case doctor = "/v1/officer/doctor"
    case affected = "/v1/certificates/{number}/affected"
    case clock = "/v1/clock"
    case backup = "/v1/officer/backup"
    case credential = "/v1/certificates/{number}/credential"
    case refusals = "/v1/refusals"
    case bars = "/v1/bars"
    case barLift = "/v1/bars/{id}/lift"
    case due = "/v1/due"
    case declaration = "/v1/declaration"
    case arrangements = "/v1/arrangements"
    case arrangement = "/v1/arrangements/{id}"
    case arrangementChanges = "/v1/arrangements/{id}/changes"
    case stops = "/v1/arrangements/{id}/stops"
    case stopsResume = "/v1/arrangements/{id}/stops/resume"
    case agencies = "/v1/agencies"
    case agencyEnd = "/v1/agencies/{party}/end"
    case imports = "/v1/imports"
    case importItem = "/v1/imports/{id}"
    case importApply = "/v1/imports/{id}/apply"

    /// The methods that it answers.
    package var methods: [String] {
        switch self {
        case .verify, .acts, .barLift, .arrangementChanges, .stopsResume, .agencyEnd, .importApply,
            .statusBatch: ["POST"]
        case .certificates, .clock, .refusals, .bars, .arrangements, .stops, .agencies,
            .imports: ["GET", "HEAD", "POST"]
        case .root, .openAPI, .schema, .live, .ready, .metadata, .trustFile, .issuerMetadata,
            .typeMetadata, .statusListAggregation, .statusList, .checkpoint, .tile, .status,
            .publicCertificate, .programmes, .programme, .document, .keys, .certificate, .timeline,
            .receipt, .doctor, .credential, .due, .affected, .backup, .declaration, .arrangement,
            .importItem:
            ["GET", "HEAD"]
        }
    }

    /// Whether anybody may ask, from any web page.
    package var isPublic: Bool {
        switch self {
        case .certificate, .acts, .timeline, .receipt, .doctor, .affected, .backup, .credential, .refusals,
            .bars,
            .barLift, .due, .arrangementChanges, .stops, .stopsResume, .agencies, .agencyEnd, .imports,
                .importItem, .importApply:
            false
        case .root, .openAPI, .schema, .live, .ready, .metadata, .trustFile, .issuerMetadata, .typeMetadata,
            .statusListAggregation, .statusList, .checkpoint, .tile, .verify, .status, .statusBatch,
            .publicCertificate,
            .programmes, .programme, .document, .keys, .certificates, .clock, .declaration, .arrangements,
            .arrangement:
            true
        }
    }

    /// The path with its fields filled in, in order, each percent-encoded.
    package func path(_ values: String...) -> String {
        var rest = values[...]
        let segments = rawValue.split(separator: "/").map { segment in
            guard segment.hasPrefix("{") else { return String(segment) }
            return rest.popFirst().map(PercentCoding.encode) ?? ""
        }
        return "/" + segments.joined(separator: "/")
    }

    /// The resource that a path names, whatever the method.
    package static func matching(_ path: some StringProtocol) -> RegistryPath? {
        let asked = path.utf8.split(separator: UInt8(ascii: "/"))
        return allCases.first { candidate in
            let wanted = candidate.rawValue.utf8.split(separator: UInt8(ascii: "/"))
            for (index, segment) in wanted.enumerated() {
                if segment.elementsEqual("**".utf8) { return asked.count > index }
                guard index < asked.count else { return false }
                guard segment.first == UInt8(ascii: "{") || segment.elementsEqual(asked[index]) else {
                    return false
                }
            }
            return asked.count == wanted.count
        }
    }
}

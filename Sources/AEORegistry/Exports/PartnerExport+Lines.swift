import AEOModel
import HashTreeCollections
import JOSE

extension PartnerExport {
    /// A record as a partner gets it: never reasons, consents or sizes.
    func line(
        of record: CertificateRecord,
        _ subject: RecognitionSubject
    ) async throws(RegistryError) -> JSONObject {
        let zone = registry.zone(of: record)
        let timeline = record.timeline(known: logSize) ?? record.timeline
        let interval = timeline.interval(at: now)
        let terms = record.terms(at: now, known: logSize)
        let holder = try await registry.holder(of: record, known: logSize)
        let day = { (instant: Instant?) -> JSONValue in
            .text(instant.map { zone.date(of: $0).description })
        }
        let isSuspended = subject.standing.whole == .suspended && interval?.status == .suspended
        return [
            "tin": .string(record.tin),
            "programme": .string(record.programme.text),
            "certificate_number": .string(record.number),
            "tier": .string(terms.tier),
            "roles": .array(terms.roles.map(JSONValue.string)),
            "status": .string(subject.standing.whole?.rawValue ?? "unknown"),
            "status_date": day(interval?.from),
            "authorised_on": .string(record.decisionDate.description),
            "effective_from": day(record.terms.effectiveAt),
            "expiry_date": .text(terms.expiryDate?.description),
            "suspended_from": isSuspended ? day(interval?.from) : .null,
            // An end is the first instant after it; the day before is the last one suspended.
            "suspended_until": isSuspended
                ? day(interval?.until.map { Instant(microseconds: $0.microseconds - 1) }) : .null,
            "name": holder["name"] ?? .null,
            "name_latin": holder["name_latin"] ?? .null,
            "address": .text(Self.address(holder["address"]?.objectValue)),
            "country": holder["country"] ?? .null,
        ]
    }

    /// An address in one line.
    private static func address(_ address: JSONObject?) -> String? {
        guard let address else { return nil }
        let place = [address["postcode"]?.stringValue, address["city"]?.stringValue].compactMap { $0 }
        let lines = address["lines"]?.arrayValue?.compactMap(\.stringValue) ?? []
        let parts = lines + (place.isEmpty ? [] : [place.joined(separator: " ")])
        return (parts + [address["country"]?.stringValue].compactMap { $0 }).joined(separator: ", ")
    }

    /// The partner's operators whose benefits were stopped, in the order of the stops: the partner is told.
    var stops: [JSONValue] {
        let records = desk.snapshot.stops.values.sorted { $0.id < $1.id }
        return records.compactMap { record in
            guard arrangements.contains(record.arrangement), !record.tin.isEmpty, isPartners(record.tin),
                let stop = record.stop(known: logSize)
            else { return nil }
            return .object([
                "arrangement": .string(stop.arrangement.text),
                "tin": .string(stop.tin),
                "from": .string(stop.from.rfc3339),
                "until": .text(stop.until?.rfc3339),
            ])
        }
    }

    /// Whether a number is the partner's: by its records, or by the country that it begins with.
    private func isPartners(_ tin: String) -> Bool {
        if desk.snapshot.mirrors.records(number: tin).contains(where: { $0.key.partner == partner }) {
            return true
        }
        guard let country = try? CountryCode(parsing: String(tin.prefix(2))) else { return false }
        let day = registry.operatingOffice.zone.date(of: now)
        return desk.engine.territories.belongs(PartyCode(country), to: partner, on: day)
    }
}

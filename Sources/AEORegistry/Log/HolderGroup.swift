import AEOModel
import JOSE

/// Writes the group `holder` of a grant, an amendment or a refusal (schemas/json/log-group-holder.schema.json).
enum HolderGroup {
    static func object(form: ApplicationForm, decision: GrantDecision, number: String) -> JSONObject {
        object(
            form: form,
            holder: decision.holder,
            reliances: decision.reliances,
            tin: decision.tin,
            number: number
        )
    }

    static func object(
        form: ApplicationForm,
        holder: Holder,
        reliances: [Reliance],
        tin: String,
        number: String?
    ) -> JSONObject {
        var object: JSONObject = [
            "v": 1,
            "tin": .string(tin),
            "main_identifier": .string(holder.identifiers[0].value),
            "name": .string(holder.name),
        ]
        object["certificate_number"] = number.map(JSONValue.string)
        object["name_latin"] = holder.nameLatin.map(JSONValue.string)
        object["legal_form"] = holder.legalForm.map(JSONValue.string)
        object["trade_names"] = .array(holder.tradeNames.map(JSONValue.string))
        object["country"] = .string(holder.country.text)
        object["address"] = .object(address(holder.address))
        object["identifiers"] = .array(
            holder.identifiers.map { .object(["scheme": .string($0.scheme), "value": .string($0.value)]) }
        )
        object["size_class"] = holder.sizeClass.map { .string($0.rawValue) }
        object["sites"] = .array(form.sites.map { .object(site($0)) })
        object["consent"] = [
            "publication": .bool(form.consent.publication),
            "exchange": .array(form.consent.exchange.map(JSONValue.string)),
        ]
        object["received_on"] = form.receivedOn.map { .string($0.description) }
        object["accepted_on"] = form.acceptedOn.map { .string($0.description) }
        if !form.clockStops.isEmpty { object["clock_stops"] = .array(form.clockStops.map(stop)) }
        object["predecessor"] = form.predecessor.map(JSONValue.string)
        object["track"] = form.track.map(JSONValue.string)
        if !reliances.isEmpty { object["depends_on"] = .array(reliances.map(reliance)) }
        if form.sizeRule != nil || !form.sizeEvidence.isEmpty {
            var size: JSONObject = [:]
            size["rule"] = form.sizeRule.map(JSONValue.string)
            size["evidence"] = .array(form.sizeEvidence.map { .object(evidence($0)) })
            object["size"] = .object(size)
        }
        return object
    }

    private static func stop(_ stop: ClockStop) -> JSONValue {
        ["from": .string(stop.from.description), "until": .text(stop.until?.description)]
    }

    private static func reliance(_ reliance: Reliance) -> JSONValue {
        [
            "kind": .string(reliance.kind),
            "programme": .text(reliance.programme?.text),
            "identifier": .string(reliance.identifier),
            "effect": .string(reliance.effect.rawValue),
        ]
    }

    static func address(_ address: PostalAddress) -> JSONObject {
        var object: JSONObject = ["lines": .array(address.lines.map(JSONValue.string))]
        object["city"] = address.city.map(JSONValue.string)
        object["postcode"] = address.postcode.map(JSONValue.string)
        object["country"] = .string(address.country.text)
        return object
    }

    static func site(_ site: Site) -> JSONObject {
        var object: JSONObject = ["code": .string(site.code)]
        object["name"] = site.name.map(JSONValue.string)
        object["address"] = site.address.map { .object(address($0)) }
        if !site.roles.isEmpty { object["roles"] = .array(site.roles.map(JSONValue.string)) }
        return object
    }

    private static func evidence(_ evidence: SizeEvidence) -> JSONObject {
        var object: JSONObject = ["kind": .string(evidence.kind)]
        object["number"] = evidence.number.map(JSONValue.string)
        object["issued_by"] = evidence.issuedBy.map(JSONValue.string)
        object["valid_until"] = evidence.validUntil.map { .string($0.description) }
        return object
    }
}

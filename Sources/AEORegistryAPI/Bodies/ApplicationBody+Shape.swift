extension ApplicationBody {
    /// The members an application may have.
    static let shape = BodyShape.object(members)

    /// The members of an application that an amendment may change.
    static let amendable = BodyShape.object(members.filter { changing.contains($0.key) })

    /// The members of an application and those that go with its refusal.
    static let refusal = BodyShape.object(
        members.merging(["reason": .value, "note": .value, "legal_basis": .value]) { former, _ in former }
    )

    /// Whether a name is one of an application's members that no amendment changes.
    static func isFixed(_ name: String) -> Bool { members[name] != nil && !changing.contains(name) }

    private static let changing = [
        "holder", "roles", "sites", "tier", "consent", "size", "track", "depends_on",
    ]

    private static let members: [String: BodyShape] = [
        "programme": .value, "tier": .value, "holder": holder, "roles": .value, "sites": .list(site),
        "decision_date": .value, "effective_date": .value, "expiry_date": .value, "consent": consent,
        "received_on": .value, "reference": .value, "track": .value, "size": size,
        "holder_key": .value, "accept_warnings": .value, "dry_run": .value,
        "accepted_on": .value, "predecessor": .value,
        "clock_stops": .list(.object(["from": .value, "until": .value])),
        "depends_on": .list(.object(["kind": .value, "identifier": .value, "effect": .value])),
    ]

    private static let holder = BodyShape.object([
        "name": .value, "name_latin": .value, "legal_form": .value, "trade_names": .value, "country": .value,
        "address": address, "size_class": .value,
        "identifiers": .list(.object(["scheme": .value, "value": .value])),
    ])

    private static let address = BodyShape.object([
        "lines": .value, "city": .value, "postcode": .value, "country": .value,
    ])

    private static let site = BodyShape.object([
        "code": .value, "name": .value, "address": address, "roles": .value,
    ])

    private static let consent = BodyShape.object(["publication": .value, "exchange": .value])

    private static let size = BodyShape.object([
        "class": .value, "rule": .value,
        "evidence": .list(
            .object(["kind": .value, "number": .value, "issued_by": .value, "valid_until": .value])
        ),
    ])
}

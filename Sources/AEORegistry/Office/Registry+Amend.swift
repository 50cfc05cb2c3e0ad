import AEOModel
import HashTreeCollections
package import JOSE

extension Registry {
    /// A certificate as the application that would grant it today, for an amendment to be patched into.
    ///
    /// `basis` goes back with the order: an amendment of what has changed since is not taken.
    package func amendable(
        _ number: String
    ) async throws(RegistryError) -> (application: JSONObject, basis: Int) {
        guard let record = snapshot.record(number: number) else {
            throw .notFound("there is no certificate \(number)")
        }
        let stored = try await holder(of: record)
        var holder: JSONObject = [:]
        for name in [
            "name", "name_latin", "legal_form", "trade_names", "country", "address", "identifiers",
            "size_class",
        ] { holder[name] = stored[name] }
        var application: JSONObject = [
            "programme": .string(record.programme.text),
            "tier": .string(record.tier),
            "holder": .object(holder),
            "roles": .array(record.roles.map(JSONValue.string)),
            "decision_date": .string(record.decisionDate.description),
        ]
        for name in [
            "sites", "consent", "received_on", "accepted_on", "clock_stops", "predecessor", "track",
        ] { application[name] = stored[name] }
        if var size = stored["size"]?.objectValue {
            size["class"] = stored["size_class"]
            application["size"] = .object(size)
        }
        if let reliances = stored["depends_on"]?.arrayValue {
            application["depends_on"] = .array(
                reliances.map { entry in
                    var claim = entry.objectValue ?? [:]
                    claim["programme"] = nil
                    return .object(claim)
                }
            )
        }
        return (application, record.acts.count)
    }

    /// The amendment that an order makes of a record, the group `holder` it writes and the doubts set aside.
    func amendment(
        _ order: ActOrder,
        of record: CertificateRecord,
        office: AuthorityOffice,
        in snapshot: Snapshot,
        now: Instant
    ) throws(RegistryError) -> (Amendment, JSONObject, [String]) {
        guard let form = order.amended else { throw .invalid(field: "set", detail: "say what to change") }
        guard order.basis == record.acts.count else { throw .busy(retryAfter: 1) }
        let judge = try grantJudge(of: record.programme, office: office, now: now)
        let amended: GrantJudge.Amended
        do throws(Refusal) {
            amended = try judge.amend(form, mainIdentifier: record.mainIdentifier, on: judge.today)
        } catch {
            throw .refused(error)
        }
        let reliances = normalised(amended.reliances, in: snapshot)
        try checkCycle(
            reliances,
            of: record.programme,
            names: [record.number, record.tin, record.mainIdentifier],
            in: snapshot
        )
        let holder = HolderGroup.object(
            form: form,
            holder: amended.holder,
            reliances: reliances,
            tin: record.tin,
            number: record.number
        )
        let amendment = Amendment(
            tier: amended.tier,
            roles: amended.roles,
            isPublished: form.consent.publication,
            changesHolder: order.changes
        )
        return (amendment, holder, amended.warnings)
    }
}

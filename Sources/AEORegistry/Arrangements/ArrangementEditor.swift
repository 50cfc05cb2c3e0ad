import AEOModel
import JOSE

/// Makes of an officer's order the text that an arrangement has from then on, or refuses.
struct ArrangementEditor {
    let snapshot: Snapshot
    let identity: RegistryIdentity

    /// The arrangement as the order leaves it.
    func edited(_ order: ArrangementOrder) throws(Refusal) -> HostedArrangement {
        switch order {
        case .add(let document): try added(document)
        case .amend(let id, let document): try amended(id, document)
        case .suspend(let id, let span, let issuing, let relying):
            try suspended(id, span, issuing: issuing, relying: relying)
        case .end(let id, let day): try ended(id, day)
        }
    }

    private func added(_ document: JSONObject) throws(Refusal) -> HostedArrangement {
        let hosted = try read(document)
        let id = hosted.arrangement.id
        guard snapshot.arrangements[id] == nil else {
            throw Refusal(
                .arrangementExists,
                "there is an arrangement \(id) already",
                remedy: "amend it with `aeo arrangements amend \(id) FILE`"
            )
        }
        return hosted
    }

    private func amended(_ id: ArrangementID, _ document: JSONObject) throws(Refusal) -> HostedArrangement {
        let present = try present(id)
        let hosted = try read(document)
        guard hosted.arrangement.id == id else {
            throw Refusal(
                .arrangementInvalid,
                "the document is that of \(hosted.arrangement.id), not of \(id)",
                remedy: "name the arrangement that the document is on"
            )
        }
        guard hosted.digest != present.fact.digest else { throw unchanged(id) }
        if let former = asOf(present.hosted), let new = asOf(hosted), new < former {
            throw Refusal(
                .arrangementOlder,
                "the document is as of \(new), and the recorded one as of \(former)",
                remedy: "state in \"as_of\" the day for which the new text was checked"
            )
        }
        return hosted
    }

    private func suspended(
        _ id: ArrangementID,
        _ span: DaySpan,
        issuing: PartyCode?,
        relying: PartyCode?
    ) throws(Refusal) -> HostedArrangement {
        guard let from = span.from else {
            throw Refusal(.detailMissing, "the first day is missing", remedy: "give --from")
        }
        if let until = span.until, until < from {
            throw Refusal(
                .periodEmpty,
                "the suspension would end on \(until), before it begins on \(from)",
                remedy: "give a later --until"
            )
        }
        let hosted = try readable(id)
        var isMet = false
        let document = try editing(hosted) { side, terms throws(Refusal) in
            guard issuing.map(terms.issuing.contains) ?? true, relying.map(terms.relying.contains) ?? true
            else { return }
            isMet = true
            try checkLive(id, terms, from: from)
            guard !terms.operation.suspensions.contains(where: span.overlaps) else {
                throw Refusal(
                    .arrangementSuspended,
                    "\(id) is suspended on some of these days already",
                    remedy: "`aeo arrangements show \(id)` shows the days; amend it to change them"
                )
            }
            let added: JSONValue = [
                "from": .string(from.description), "until": .text(span.until?.description),
                "source": "known", "certainty": "known",
            ]
            side["suspended"] = .array((side["suspended"]?.arrayValue ?? []) + [added])
        }
        guard isMet else {
            throw Refusal(
                .partyUnknown,
                "\(id) has no direction between the parties named",
                remedy: "`aeo arrangements show \(id)` shows its directions"
            )
        }
        return try read(document)
    }

    private func ended(_ id: ArrangementID, _ day: CivilDate) throws(Refusal) -> HostedArrangement {
        let hosted = try readable(id)
        // One direction may have ended before the other.
        guard hosted.arrangement.sides.contains(where: { $0.operation.until == nil }) else {
            throw Refusal(
                .alreadyEnded,
                "every direction of \(id) has its end already",
                remedy: "amend it to give it another end"
            )
        }
        let document = try editing(hosted) { side, terms throws(Refusal) in
            guard terms.operation.until == nil else { return }
            if let from = terms.operation.from, day < from.earliest {
                throw Refusal(
                    .periodEmpty,
                    "\(id) would end on \(day), before it is applied from \(from.earliest)",
                    remedy: "give a later day, or amend it"
                )
            }
            side["operative_until"] = [
                "value": .string(day.description), "source": "known", "certainty": "known",
            ]
        }
        return try read(document)
    }

    /// The document with every direction changed.
    private func editing(
        _ hosted: HostedArrangement,
        _ edit: (inout JSONObject, ArrangementSide) throws(Refusal) -> Void
    ) throws(Refusal) -> JSONObject {
        var document = hosted.document
        var sides = document["sides"]?.arrayValue ?? []
        for (position, terms) in hosted.arrangement.sides.enumerated() where position < sides.count {
            guard var side = sides[position].objectValue else { continue }
            try edit(&side, terms)
            sides[position] = .object(side)
        }
        document["sides"] = .array(sides)
        return document
    }

    private func checkLive(
        _ id: ArrangementID,
        _ terms: ArrangementSide,
        from day: CivilDate
    ) throws(Refusal) {
        guard let until = terms.operation.until, until < day else { return }
        throw Refusal(.alreadyEnded, "\(id) has ended by \(until)", remedy: "amend it if that is wrong")
    }

    /// The newest version of an arrangement.
    func present(_ id: ArrangementID) throws(Refusal) -> ArrangementVersion {
        guard let version = snapshot.arrangements[id]?.last else {
            throw Refusal(
                .arrangementUnknown,
                "there is no arrangement \(id)",
                remedy: "`aeo arrangements list` shows them"
            )
        }
        return version
    }

    private func readable(_ id: ArrangementID) throws(Refusal) -> HostedArrangement {
        guard let hosted = try present(id).hosted else {
            throw Refusal(
                .arrangementInvalid,
                "this version of the registry cannot read the recorded text of \(id)",
                remedy: "amend it with a text of today's form"
            )
        }
        return hosted
    }

    /// Reads a document that an authority of this registry takes part in.
    private func read(_ document: JSONObject) throws(Refusal) -> HostedArrangement {
        let hosted: HostedArrangement
        do throws(ProfileError) {
            hosted = try ArrangementReader.read(CanonicalJSON.encode(document))
        } catch {
            throw Refusal(
                .arrangementInvalid,
                "the document does not make sense: \(error)",
                remedy: "compare it with json/arrangement.schema.json"
            )
        }
        let book = snapshot.territories.last?.hosted?.book ?? TerritoryBook([])
        guard identity.authorities.contains(where: { hosted.concerns($0.authority, in: book) }) else {
            throw Refusal(
                .arrangementForeign,
                "no authority of this registry takes part in \(hosted.arrangement.id)",
                remedy: "members are the authority itself or a union that it belongs to"
            )
        }
        return hosted
    }

    private func unchanged(_ id: ArrangementID) -> Refusal {
        Refusal(
            .nothingChanged,
            "\(id) says all this already",
            remedy: "compare with `aeo arrangements show \(id)`"
        )
    }

    /// The day for which a document was checked.
    private func asOf(_ hosted: HostedArrangement?) -> CivilDate? {
        hosted?.document["as_of"]?.stringValue.flatMap { try? CivilDate(parsing: $0) }
    }
}

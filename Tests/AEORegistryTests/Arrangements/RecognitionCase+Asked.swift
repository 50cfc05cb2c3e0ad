import AEOModel
import AEORegistry
import JOSE
import Testing

extension RecognitionCase {
    /// What a test may change of the question; everything else is in order.
    struct Change {
        var tier: String?
        var role: String?
        var direction = GoodsDirection.import
        var day: String?
        var status = CertificateStatus.active
        var consent: Set<String> = ["*"]
        /// Whether the tier is refused in the copy of the record.
        var isRefused = false
    }

    /// The answer to the question, changed or not, on all shipped arrangements with this one as amended.
    func answer(_ change: (inout Change) -> Void = { _ in }) throws -> Recognition {
        var asked = Change()
        change(&asked)
        let mine = try record(refusing: asked.isRefused ? refusedTier : nil)
        let others = try ArrangementShelf.shipped.get().filter { $0.id != mine.arrangement.id }
        let engine = RecognitionEngine(
            arrangements: [mine.arrangement] + others,
            territories: try EmbeddedSchemas.territories().book
        )
        let day = try CivilDate(parsing: asked.day ?? operative)
        let noon = CivilZone.utc.startOfDay(day).adding(seconds: 43200)
        return engine.recognise(
            try subject(asked),
            RecognitionQuestion(
                relying: try PartyCode(parsing: relying),
                role: asked.role ?? role,
                direction: asked.direction,
                at: noon,
                day: day,
                now: noon
            )
        )
    }

    private func subject(_ asked: Change) throws -> RecognitionSubject {
        let tier = asked.tier ?? tier
        let rules = try #require(Shelf.hosted(programme).profile.versions.last)
        var eligibility: [String: Bool] = [:]
        for tier in rules.tiers { eligibility[tier.code] = tier.isEligible }
        return RecognitionSubject(
            programme: try #require(ProgrammeID(parsing: programme)),
            authority: try PartyCode(parsing: authority),
            tin: "\(authority)123456789",
            tier: tier,
            components: rules.tiers.first { $0.code == tier }?.components ?? [],
            eligibility: eligibility,
            roles: [role, refusedRole],
            roleScope: .wholePerson,
            standing: Standing(whole: asked.status),
            consent: .partners(asked.consent),
            name: "Proefbedrijf"
        )
    }

    /// The record with the row's amendments, and with a tier refused where one is given.
    private func record(refusing tier: String?) throws -> HostedArrangement {
        var document = try StrictJSON.parse(try Shelf.bytes("arrangements/\(arrangement).json"))
        for (name, value) in amendments {
            document = try #require(Shelf.replace(["sides", "\(side)", name], in: document, by: value))
        }
        if let tier {
            let terms = try #require(document.objectValue?["sides"]?.arrayValue)[side].objectValue
            let programmes = (terms?["programmes"]?.arrayValue ?? []).map(\.objectValue)
            let place = try #require(programmes.firstIndex { $0?["programme"]?.stringValue == programme })
            var tiers = (programmes[place]?["tiers"]?.arrayValue ?? []).filter {
                $0.objectValue?["tier"]?.stringValue != tier
            }
            tiers.append(
                [
                    "tier": .string(tier), "accepted": false, "mapped_tier": nil, "source": "known",
                    "certainty": "known",
                ]
            )
            let path = ["sides", "\(side)", "programmes", "\(place)", "tiers"]
            document = try #require(Shelf.replace(path[...], in: document, by: .array(tiers)))
        }
        return try ArrangementReader.read(CanonicalJSON.encode(document))
    }
}

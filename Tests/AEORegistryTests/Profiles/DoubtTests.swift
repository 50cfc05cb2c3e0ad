import AEOModel
import AEORegistry
import JOSE
import Testing

/// A fact that is doubted must come out as one that nobody told us (decision 0004).
@Suite struct DoubtTests {
    @Test(
        "Of a profile in which nothing is sure nothing is computed",
        arguments: Shelf.all
    )
    func everything(identity: String) throws {
        let document = Self.doubted(.object(try Shelf.hosted(identity).document))
        let profile = try ProfileReader.read(
            CanonicalJSON.encode(document),
            safeCriteria: try Shelf.safeCriteria()
        )
        .profile
        for rules in profile.versions {
            for tier in rules.tiers {
                #expect(rules.validity(of: tier) == .unknown)
                #expect(rules.attestation(of: tier) == nil)
                #expect(rules.reviewYears(of: tier) == nil)
                #expect(rules.decisionDays(of: tier) == nil)
                #expect(tier.isEligible == nil)
            }
            #expect(rules.effect == .unknown)
            #expect(rules.onReceipt == [])
            #expect(rules.roleScope == nil)
            #expect(rules.perHolder == nil)
            #expect(!rules.sitesFailAlone)
            #expect(rules.bar == BarRule(years: nil))
            #expect(rules.tierChange == .unknown)
            #expect(rules.renewal == RenewalRule(mode: .unknown, windowDays: nil, continuesWhilePending: nil))
            #expect(rules.suspensionMayBeOpen == nil)
            #expect(rules.reliances.allSatisfy { $0.effect == .review })
            for reason in rules.reasons {
                #expect(reason.startsBar == nil)
                #expect(reason.isShareable == nil)
                #expect(reason.maxDays == nil)
            }
            for track in rules.tracks {
                #expect(track.sizeClasses == [])
                #expect(track.waived + track.documents + track.evidence == [])
                #expect(track.sizeForLife == nil)
                #expect(track.lostEvidence == .workList)
            }
        }
    }

    @Test("What is known of a review, a renewal or a tier change is read as it stands")
    func known() throws {
        let zealand = try Self.version("NZ-SES", "validity/source", "known", "validity/certainty", "known")
        #expect(zealand.reviewYears(of: zealand.tiers[0]) == 1)
        let mode: JSONValue = ["value": "same-number", "source": "S109", "certainty": "sourced"]
        let pending: JSONValue = ["value": true, "source": "S109", "certainty": "sourced"]
        let africa = try Self.version(
            "ZA-SARS",
            "renewal/mode",
            mode,
            "renewal/continues_while_pending",
            pending
        )
        #expect(africa.renewal == RenewalRule(mode: .sameNumber, windowDays: 30, continuesWhilePending: true))
        let change: JSONValue = ["value": "amend", "source": "S83", "certainty": "sourced"]
        #expect(try Self.version("ZA-SARS", "tier_change", change).tierChange == .amend)
    }

    @Test(
        "What follows a missed confirmation or a lost proof is read only where it is known",
        arguments: [("sourced", JSONValue.string("S9")), ("unsure", .string("S9")), ("unsure", .null)]
    )
    func consequences(certainty: String, source: JSONValue) throws {
        let fact: JSONValue = ["value": "lapse", "source": source, "certainty": .string(certainty)]
        let path = ["versions", "1", "tiers", "0", "validity", "attestation", "missed"]
        let missed = try Shelf.altered("IN-CBIC", path, to: fact).profile.versions[1]
        let isKnown = certainty == "sourced"
        #expect(missed.attestation(of: missed.tiers[0])?.missed == (isKnown ? .lapse : .unknown))
        let lost = try Shelf.altered("IN-CBIC", ["versions", "1", "tracks", "0", "lost_evidence"], to: fact)
        #expect(lost.profile.versions[1].tracks[0].lostEvidence == (isKnown ? .lapse : .workList))
        let reliance = ["versions", "0", "reliances", "0", "effect"]
        let suspend: JSONValue = ["value": "suspend", "source": source, "certainty": .string(certainty)]
        let effect = try Shelf.altered("ZA-SARS", reliance, to: suspend).profile.versions[0].reliances[0]
            .effect
        #expect(effect == (isKnown ? .suspend : .review))
    }

    @Test("A track or a tier may have a time of its own for the decision")
    func ownTime() throws {
        let time: JSONValue = ["days": 30, "extension_days": nil, "source": "S80", "certainty": "sourced"]
        let path = ["versions", "1", "tracks", "0", "decision_days"]
        let india = try Shelf.altered("IN-CBIC", path, to: time).profile.versions[1]
        let days = DecisionDays(days: 30, extensionDays: nil)
        #expect(india.decisionDays(of: india.tiers[0], track: india.tracks[0]) == days)
        #expect(india.decisionDays(of: india.tiers[0]) == nil)
        let tier = ["versions", "0", "tiers", "0", "decision_days"]
        let union = try Shelf.altered("EU-AEO", tier, to: time).profile.versions[0]
        #expect(union.decisionDays(of: union.tiers[0]) == days)
        #expect(union.decisionDays(of: union.tiers[1]) == DecisionDays(days: 120, extensionDays: 60))
    }

    /// Every statement of a document turned into a hypothesis without a source.
    private static func doubted(_ value: JSONValue) -> JSONValue {
        if let elements = value.arrayValue { return .array(elements.map(doubted)) }
        guard var object = value.objectValue else { return value }
        for member in object.members { object[member.name] = doubted(member.value) }
        if let certainty = object["certainty"]?.stringValue, certainty != "unknown" {
            object["certainty"] = "unsure"
            object["source"] = .null
        }
        return .object(object)
    }

    /// The first version of a profile after values at places of it were replaced.
    private static func version(
        _ identity: String,
        _ first: String,
        _ value: JSONValue,
        _ second: String? = nil,
        _ other: JSONValue = .null
    ) throws -> ProgrammeVersion {
        var document = JSONValue.object(try Shelf.hosted(identity).document)
        for (path, value) in [(first, value)] + (second.map { [($0, other)] } ?? []) {
            let steps = ["versions", "0"] + path.split(separator: "/").map(String.init)
            document = try #require(Shelf.replace(steps[...], in: document, by: value))
        }
        return try ProfileReader.read(
            CanonicalJSON.encode(document),
            safeCriteria: try Shelf.safeCriteria()
        )
        .profile.versions[0]
    }
}

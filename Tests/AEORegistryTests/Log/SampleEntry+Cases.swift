import AEOModel
import JOSE
import Testing

@testable import AEORegistry

extension SampleEntry {
    /// Refusals, bars set by hand and the end of one, each also with as little as there can be.
    static func cases() throws -> [SampleEntry] {
        let home = try CountryCode(authority: "NL")
        let numbers: JSONValue = [
            ["scheme": "EORI", "value": "NL123456789"], ["scheme": "LEI", "value": "7245009UXRIGIRYOBR48"],
        ]
        func bar(_ holder: JSONObject, until: Instant?) throws -> EntryContent {
            .bar(
                BarEntry(
                    bar: id(6),
                    authority: home,
                    programme: try programme,
                    span: BarSpan(from: try Instant(rfc3339: "2026-01-14T23:00:00Z"), until: until),
                    recordedAt: try recorded,
                    holder: holder,
                    decision: decision(until == nil ? nil : "Bekend uit Duitsland.")
                )
            )
        }
        let barred: JSONObject = ["v": 1, "identifiers": numbers, "tin": "NL123456789", "source": "DE"]
        var named = barred
        named["name"] = "Tulp B.V."
        let lift = BarLiftEntry(
            bar: id(6),
            act: id(9),
            authority: home,
            programme: try programme,
            recordedAt: try recorded,
            decision: decision("De rechter heeft anders beslist.")
        )
        return [
            SampleEntry(name: "refuse", content: .refusal(try refusal(full: true))),
            SampleEntry(name: "refuse-plain", content: .refusal(try refusal(full: false))),
            SampleEntry(
                name: "bar",
                content: try bar(named, until: try Instant(rfc3339: "2029-01-14T23:00:00Z"))
            ),
            SampleEntry(name: "bar-plain", content: try bar(barred, until: nil)),
            SampleEntry(name: "bar-lift", content: .barLift(lift)),
        ] + (try stops(home))
    }

    private static func refusal(full: Bool) throws -> RefusalEntry {
        let (form, decision) = try SampleApplication.judged(full: false)
        let plain = HolderGroup.object(
            form: form,
            holder: decision.holder,
            reliances: [],
            tin: decision.tin,
            number: nil
        )
        return RefusalEntry(
            refusal: id(5),
            act: id(9),
            authority: try CountryCode(authority: "NL"),
            programme: try programme,
            tier: "AEOF",
            decidedOn: try CivilDate(parsing: "2026-11-02"),
            receivedOn: full ? try CivilDate(parsing: "2026-03-01") : nil,
            track: full ? "SME" : nil,
            sizeClass: full ? .small : nil,
            rules: 1,
            profileDigest: Base64URL.encode(bytes(32)),
            rulesAssumed: !full,
            zone: "Europe/Amsterdam",
            recordedAt: try recorded,
            holder: full ? try SampleApplication.everything(number: nil) : plain,
            decision: Self.decision(full ? "Afgewezen." : nil)
        )
    }
}

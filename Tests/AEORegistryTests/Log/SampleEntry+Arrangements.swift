import AEOModel
import JOSE
import Testing

@testable import AEORegistry

extension SampleEntry {
    /// What is recorded of arrangements and territories, by the program and by an officer.
    static func arrangements() throws -> [SampleEntry] {
        let id = try #require(ArrangementID(parsing: "EU-JP"))
        func fact(_ change: ArrangementChange, isOfficers: Bool) -> ArrangementFact {
            ArrangementFact(
                arrangement: id,
                change: change,
                version: isOfficers ? 2 : 1,
                digest: bytes(32),
                length: 4096,
                decision: isOfficers ? Array(bytes(32).reversed()) : nil,
                officer: isOfficers ? "officer-1" : nil
            )
        }
        let territories = TerritoryFact(digest: bytes(32), length: 8192)
        return [
            SampleEntry(
                name: "arrangement",
                content: .arrangement(fact(.suspend, isOfficers: true), recordedAt: try recorded)
            ),
            SampleEntry(
                name: "arrangement-shipped",
                content: .arrangement(fact(.shipped, isOfficers: false), recordedAt: try recorded)
            ),
            SampleEntry(
                name: "territories",
                content: .territories(territories, recordedAt: try recorded)
            ),
        ]
    }

    /// Stops of benefits, with and without an end, and the end of one by decision.
    static func stops(_ home: CountryCode) throws -> [SampleEntry] {
        let id = try #require(ArrangementID(parsing: "EU-JP"))
        func stop(until: Instant?) throws -> EntryContent {
            .stop(
                StopEntry(
                    stop: Self.id(12),
                    arrangement: id,
                    authority: home,
                    span: BarSpan(from: try Instant(rfc3339: "2026-11-22T23:00:00Z"), until: until),
                    recordedAt: try recorded,
                    holder: StopEntry.holder(tin: "JP1234567890123"),
                    decision: decision(until == nil ? nil : "Valse certificaten van oorsprong.")
                )
            )
        }
        let resume = ResumeEntry(
            stop: Self.id(12),
            act: Self.id(9),
            arrangement: id,
            authority: home,
            from: try Instant(rfc3339: "2027-01-31T23:00:00Z"),
            recordedAt: try recorded,
            decision: decision("Het is opgehelderd.")
        )
        return [
            SampleEntry(
                name: "benefit-stop",
                content: try stop(until: try Instant(rfc3339: "2027-05-22T22:00:00Z"))
            ),
            SampleEntry(name: "benefit-stop-open", content: try stop(until: nil)),
            SampleEntry(name: "benefit-resume", content: .resume(resume)),
        ]
    }
}

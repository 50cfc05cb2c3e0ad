import AEOModel
import HashTreeCollections
import Testing

@testable import AEORegistry

@Suite struct MirrorDiffTests {
    private func facts(
        _ tin: String,
        _ status: MirrorStatus = .active,
        tier: String? = nil
    ) throws -> MirrorFacts {
        let programme = try #require(ProgrammeID(parsing: "CN-GACC"))
        var facts = MirrorFacts(programme: programme, tin: tin, status: status)
        facts.tier = tier
        return facts
    }

    private func scope(_ partner: String = "CN", _ programme: String? = "CN-GACC") throws -> MirrorScope {
        MirrorScope(
            partner: try PartyCode(parsing: partner),
            programme: programme.flatMap(ProgrammeID.init(parsing:))
        )
    }

    /// The mirrors after lists of these facts, one after the other.
    private func mirrors(_ lists: [MirrorFacts]..., partner: String = "CN") throws -> Mirrors {
        var mirrors = Mirrors()
        for (index, list) in lists.enumerated() {
            var diff = MirrorDiff(scope: try scope(partner), mode: .snapshot, against: mirrors)
            var changes = try list.compactMap { try diff.take($0, row: nil) }
            changes += diff.missing()
            _ = mirrors.apply(changes, at: UInt64(index))
        }
        return mirrors
    }

    @Test("A number that stands twice is refused the second time, whatever it says")
    func duplicate() throws {
        var diff = MirrorDiff(scope: try scope(), mode: .delta, against: Mirrors())
        _ = try diff.take(facts("CN1"), row: 2)
        let fault = #expect(throws: RowFault.self) { try diff.take(facts("CN1", .revoked), row: 3) }
        #expect(fault == RowFault(row: 3, column: "tin", rule: "duplicate", value: "CN1"))
        #expect(diff.rows == 1)
    }

    @Test("A delta makes nobody missing, and a snapshot only those of its own partner and programme")
    func missing() throws {
        let known = try mirrors([facts("CN1"), facts("CN2")])
        let delta = MirrorDiff(scope: try scope(), mode: .delta, against: known)
        #expect(delta.missing().isEmpty)
        for (partner, programme) in [("JP", nil), ("CN", "CN-FOOD"), ("CN-FOOD", nil)] as [(String, String?)]
        {
            let other = MirrorDiff(scope: try scope(partner, programme), mode: .snapshot, against: known)
            #expect(other.missing().isEmpty)
        }
        var snapshot = MirrorDiff(scope: try scope("CN", nil), mode: .snapshot, against: known)
        _ = try snapshot.take(facts("CN2"), row: 2)
        let gone = snapshot.missing()
        #expect(gone.map(\.key.tin) == ["CN1"])
        #expect(gone.map(\.kind) == [.missing] && gone[0].to == nil && !gone[0].isEnding)
    }

    @Test("Whoever is missing already is not missing again, and is changed when it reappears")
    func reappearing() throws {
        let known = try mirrors([facts("CN1"), facts("CN2")], [facts("CN2")])
        var diff = MirrorDiff(scope: try scope(), mode: .snapshot, against: known)
        _ = try diff.take(facts("CN2"), row: 2)
        #expect(diff.missing().isEmpty)
        let back = try #require(try diff.take(facts("CN1"), row: 3))
        #expect(back.kind == .changed && back.from == .active && back.to == .active && back.columns.isEmpty)
    }

    @Test(
        "A change is named by what became of the status, and an ending at the holder's wish is no revocation",
        arguments: [
            (.active, .suspended, .suspended, true), (.active, .revoked, .revoked, true),
            (.active, .annulled, .revoked, true), (.active, .surrendered, .changed, true),
            (.active, .lapsed, .changed, true), (.active, .expired, .changed, true),
            (.suspended, .active, .changed, false), (.suspended, .revoked, .revoked, false),
            (.revoked, .suspended, .suspended, false), (.pending, .active, .changed, false),
            (.active, .unknown, .changed, false),
        ] as [(MirrorStatus, MirrorStatus, MirrorChangeKind, Bool)]
    )
    func kinds(from: MirrorStatus, to: MirrorStatus, kind: MirrorChangeKind, isEnding: Bool) throws {
        var diff = MirrorDiff(scope: try scope(), mode: .delta, against: try mirrors([facts("CN1", from)]))
        let change = try #require(try diff.take(facts("CN1", to), row: 2))
        #expect(change.kind == kind && change.from == from && change.to == to)
        #expect(change.isEnding == isEnding && change.columns == ["status"])
    }

    @Test("The same row again is no change, and another column is one")
    func columns() throws {
        let known = try mirrors([facts("CN1", tier: "AEO"), facts("CN2", .suspended)])
        var diff = MirrorDiff(scope: try scope(), mode: .delta, against: known)
        #expect(try diff.take(facts("CN2", .suspended), row: 2) == nil)
        let change = try #require(try diff.take(facts("CN1", tier: "GE"), row: 3))
        #expect(change.kind == .changed && change.columns == ["tier"])
        let added = try #require(try diff.take(facts("CN3", .suspended), row: 4))
        #expect(added.kind == .added && added.from == nil && !added.isEnding)
    }

    @Test("A record is found by every number that any list gave it, and its row reads back")
    func numbers() throws {
        var first = try facts("CN1")
        first.identifiers = [TraderIdentifier(scheme: "USCC", value: "91-11")]
        first.certificateNumber = "AEOCN 77"
        let known = try mirrors([first], [facts("CN1")])
        for number in ["cn1", "9111", "91 11", "aeocn77"] {
            #expect(known.records(number: number).map(\.key.tin) == ["CN1"])
        }
        #expect(known.records(number: "77").isEmpty)
        let record = try #require(known.records(number: "CN1").first)
        #expect(record.versions.count == 2)
        let row = MirrorCodec.row(of: record)
        #expect(try MirrorCodec.record(row) == record)
        let broken: [[UInt8]] = [
            Array(row.record.dropLast()), row.record + [0], [1, 0], [2] + Array(row.record.dropFirst()),
        ]
        for broken in broken {
            #expect(throws: ByteReader.Fault.self) {
                try MirrorCodec.record(MirrorRow(key: row.key, searchText: "", record: broken))
            }
        }
        #expect(throws: ByteReader.Fault.self) {
            try MirrorCodec.record(MirrorRow(key: "CN CN1", searchText: "", record: row.record))
        }
    }
}

import AEOModel
import AEOTestSupport
import HashTreeCollections
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct CaseCodecTests {
    private func rows() throws -> [CaseRow] {
        var snapshot = Snapshot()
        for sample in try SampleEntry.cases() {
            var next = snapshot
            next.size = 7
            // The bars of the samples are one record, as are the aliases and the stops, so only the first of each is set.
            if case .bar = sample.content, !snapshot.bars.isEmpty { continue }
            if case .alias = sample.content, !snapshot.aliases.all.isEmpty { continue }
            if case .stop = sample.content, !snapshot.stops.isEmpty { continue }
            _ = try Projector.apply(sample.content, at: 7, to: &next)
            snapshot = next
        }
        return snapshot.caseRows
    }

    @Test("A refusal, a bar, a stop and an alias come back as they were, in the same bytes")
    func roundTrip() throws {
        let rows = try rows()
        #expect(rows.count == 4)
        for row in rows {
            var snapshot = Snapshot()
            try CaseCodec.read(row, into: &snapshot)
            #expect(snapshot.caseRows == [row])
        }
    }

    @Test("Every truncation, every addition and another version are refused")
    func broken() throws {
        for row in try rows() {
            let others =
                row.record.indices.map { Array(row.record.prefix($0)) }
                + [row.record + [0], [0] + row.record.dropFirst(), [2] + row.record.dropFirst()]
            for bytes in others {
                var snapshot = Snapshot()
                #expect(throws: ByteReader.Fault.self) {
                    try CaseCodec.read(CaseRow(id: row.id, record: bytes), into: &snapshot)
                }
            }
        }
    }
}
